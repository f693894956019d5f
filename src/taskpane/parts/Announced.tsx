import type { ReactElement, ReactNode } from 'react';
import { OutOfSight } from './OutOfSight';

/** What a screen reader says when it changes, out of sight. */
export function Announced({ children }: { children: ReactNode }): ReactElement {
  return (
    <div role="status">
      <OutOfSight>{children}</OutOfSight>
    </div>
  );
}
