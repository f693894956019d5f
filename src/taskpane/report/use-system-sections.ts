import { useMemo } from 'react';
import { type SystemSections, systemSections } from '../../plans/report/system/sections';
import { useSnapshot } from '../adjustments/use-snapshot';

/** What the open workbook holds of the whole system; nothing until it is read, or where it cannot be. */
export function useSystemSections(): SystemSections {
  const { state } = useSnapshot();
  const snapshot = state.status === 'read' ? state.snapshot : undefined;
  return useMemo(() => (snapshot ? systemSections(snapshot) : {}), [snapshot]);
}
