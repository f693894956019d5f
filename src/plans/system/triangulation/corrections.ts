import { triangulationWordings as say } from '../../../wording/system-plans';
import { figure } from '../../figures';
import type { CellChange } from '../../finding';
import { cellInWords } from '../consolidation/read-plan-file';
import type { UnitOrganisation } from '../units';
import type { ContractFigure, ContractMeasure, SheetOfFile } from './contract-lines';

/** One side of a line: what it has, and in which cells. */
export interface Side {
  organisation: UnitOrganisation;
  /** Where it has its contracts of this measure; absent where it is not loaded. */
  place?: SheetOfFile;
  /** None where it has no such line. */
  figures: readonly ContractFigure[];
  /** Their sum; nothing where there is none, or a cell holds no number. */
  value?: number;
}

/** What one side would have to change to agree with the other. */
export interface Correction {
  organisation: UnitOrganisation;
  /** Where the change would be made; absent where a line is to be added. */
  file?: string;
  /** What its plan would go up by, £000 or activity; nothing where that cannot be told. */
  by?: number;
  instruction: string;
  /** Given where it is one cell that holds a number. */
  change?: CellChange;
}

/** What `side` would have to change so that it has what `other` has. */
export function correction(
  side: Side,
  other: Side,
  { measure, subject, year }: { measure: ContractMeasure; subject: string; year: string },
): Correction {
  const { organisation, figures } = side;
  const who = organisation.name;
  const inWords = (value: number): string => figure(value, measure === 'value' ? 'amount' : 'count');
  const cells = figures.map(({ sheet, address }) => cellInWords(sheet, address));
  const [first] = figures;
  const file = first && { file: first.file };
  const blank = figures.filter(({ value }) => value === undefined);
  if (blank.length > 0) {
    const empty = blank.map(({ sheet, address }) => cellInWords(sheet, address));
    return { organisation, ...file, instruction: say.fill(who, empty) };
  }
  const to = other.value ?? 0;
  const by = to - (side.value ?? 0);
  const otherName = other.organisation.name;
  if (!first) return { organisation, by, instruction: say.enter(who, inWords(to), otherName, subject, year) };
  const from = inWords(side.value!);
  if (figures.length > 1) {
    return {
      organisation,
      ...file,
      by,
      instruction: say.agreeTogether(who, from, inWords(to), otherName, cells),
    };
  }
  const { sheet, address, held } = first;
  return {
    organisation,
    ...file,
    by,
    instruction:
      other.figures.length === 0
        ? say.takeOut(who, cells[0]!, otherName)
        : say.agree(who, from, inWords(to), otherName, cells[0]!),
    change: { sheet, address, before: held.value, after: to, why: say.why(otherName) },
  };
}
