import { createContext } from 'react';

/** The id of what says the unit of the figures within, for a screen reader that reads a table alone. */
export const UnitContext = createContext<string | undefined>(undefined);
