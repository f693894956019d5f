import { areaOf } from '../cell-area';
import type { CellType, SheetSnapshot } from '../snapshot';
import type { CellValue } from '../workbook-model';
import type { AuditCell, AuditSheet } from './audit-sheet';

/** A sheet of a snapshot as the audit reads it. */
export function auditSheetOf({ name, used }: SheetSnapshot): AuditSheet {
  if (!used) return { name, cells: [] };
  const { row, column } = areaOf(used.address);
  const cells = used.types.flatMap((types, down) =>
    types.flatMap((type, right): AuditCell[] => {
      const value = used.values[down]?.[right];
      const held = cellOf(type, value, used.formulas[down]?.[right]);
      const figure = typeof value === 'number' ? { value } : {};
      return held ? [{ row: row + down, column: column + right, ...held, ...figure }] : [];
    }),
  );
  return { name, cells };
}

function cellOf(
  type: CellType,
  value: CellValue | undefined,
  formula: CellValue | undefined,
): Pick<AuditCell, 'kind' | 'formula'> | undefined {
  // A text that begins with "=" stands in both tables as it is; the result of a formula differs from it.
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value)
    return { kind: 'formula', formula };
  if (type === 'blank') return undefined;
  return { kind: type === 'other' ? 'text' : type };
}
