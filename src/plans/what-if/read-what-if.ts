import { type EarnBackReceiver, earnBackReceivers } from '../../psf/earn-back';
import { fromThousands, toThousands } from '../../psf/money';
import { whatIfWords } from '../../wording/what-if';
import { heldContent } from '../adjustments/held-content';
import { changeOf } from '../changes/cell-content';
import { type ChangeList, placesNamed } from '../changes/change-list';
import type { CellChange } from '../finding';
import { type NamedBlock, type WorkbookSnapshot, namedBlocks } from '../snapshot';
import type { ReadingProblem } from '../system-psf/block-reader';
import type { SystemPsfName } from '../system-psf/names';
import { type PositionReading, positionNames, readPosition } from '../system-psf/read-position';
import { type Copy, type TriedFigure } from './copy';
import type { EarnBackTerms } from './earn-back-by-assumption';

/** A workbook's figures, to be copied and tried out on. */
export interface WhatIfReading {
  reading: PositionReading;
  reported: Copy;
  /** The organisations' short names, in their order. */
  shortNames: string[];
  /** What the earn-back rests on; absent where a figure of it cannot be read. */
  earnBack?: EarnBackTerms;
}

export type WhatIfOutcome =
  | { status: 'not ours' }
  | { status: 'problems'; problems: ReadingProblem[] }
  | ({ status: 'read' } & WhatIfReading);

const earnBackNames = [
  'Starting_point',
  'System_control_total',
  'Earnback_cap',
  'Earnback_rate',
  'Earnback_receiver',
  'Additional_fund',
  'Trust_accepted',
  'Trusts',
] as const satisfies readonly SystemPsfName[];

/** Reads the position's figures and the earn-back's from a snapshot. */
export function readWhatIf(snapshot: WorkbookSnapshot): WhatIfOutcome {
  const blocks = namedBlocks(snapshot, [...positionNames, ...earnBackNames, 'Short_names']);
  const outcome = readPosition(blocks);
  if (outcome.status === 'not ours') return outcome;
  if (outcome.status === 'problems') return { status: 'problems', problems: outcome.problems };
  const { reading } = outcome;
  const { organisations, quarter, terms } = reading;
  const short = texts(blocks.get('Short_names'));
  const earnBack = readEarnBack(blocks);
  return {
    status: 'read',
    reading,
    reported: { organisations, quarter, terms },
    shortNames: organisations.map(({ name }, row) => short[row] ?? name),
    ...(earnBack && { earnBack }),
  };
}

const texts = (block: NamedBlock | undefined): string[] =>
  (block?.values ?? []).map(([value]) => String(value ?? '').trim());

function readEarnBack(blocks: ReadonlyMap<string, NamedBlock>): EarnBackTerms | undefined {
  const numbers = (name: SystemPsfName) =>
    (blocks.get(name)?.values ?? []).flatMap(([value]) => (typeof value === 'number' ? [value] : []));
  const [startingPoint] = numbers('Starting_point');
  const [systemControlTotal] = numbers('System_control_total');
  const [cap] = numbers('Earnback_cap');
  const [rate] = numbers('Earnback_rate');
  const chosen = texts(blocks.get('Earnback_receiver'))[0];
  const receiver = earnBackReceivers.find((one): one is EarnBackReceiver => one === chosen);
  const names = texts(blocks.get('Trusts'));
  const funds = numbers('Additional_fund');
  const accepted = texts(blocks.get('Trust_accepted'));
  const known = startingPoint !== undefined && systemControlTotal !== undefined && cap !== undefined;
  if (!known || rate === undefined || !receiver || funds.length !== names.length) return undefined;
  return {
    startingPoint: fromThousands(startingPoint),
    systemControlTotal: fromThousands(systemControlTotal),
    cap: fromThousands(cap),
    rate,
    receiver,
    trusts: names.map((name, row) => ({
      name,
      additionalFund: fromThousands(funds[row]!),
      accepted: accepted[row]?.toUpperCase() === 'Y',
    })),
  };
}

/** The changes of cells that put tried actuals of reported quarters on the Actuals sheet. */
export function actualChanges(snapshot: WorkbookSnapshot, tried: readonly TriedFigure[]): ChangeList {
  const block = namedBlocks(snapshot, ['Actuals']).get('Actuals');
  const changes = tried.flatMap(({ kind, row, quarter, amount }): CellChange[] => {
    if (kind !== 'actual' || !block) return [];
    const { held, ...cell } = heldContent(snapshot, block, row, quarter - 1);
    return [changeOf({ ...cell, why: whatIfWords.appliedWhy() }, held, { value: toThousands(amount) })];
  });
  return { title: whatIfWords.listTitle(), changes, within: placesNamed(snapshot, ['Actuals']) };
}
