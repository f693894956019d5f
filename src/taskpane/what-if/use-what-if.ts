import { useDeferredValue, useMemo, useState } from 'react';
import { closedQuarters } from '../../plans/close';
import type { WorkbookSnapshot } from '../../plans/snapshot';
import {
  type Copy,
  type TriedFigure,
  copyTo,
  positionOf,
  quartersFrom,
  withFigures,
} from '../../plans/what-if/copy';
import { type OffsetsAdded, offsetsAdded } from '../../plans/what-if/tried-offsets';
import type { WhatIfReading } from '../../plans/what-if/read-what-if';
import type { SystemPosition } from '../../psf/position';
import type { Quarter } from '../../psf/quarters';
import { Refusal } from '../../wording/refusal';

/** The copy that is tried out on, and what the tried figures come to. */
export interface WhatIfModel extends WhatIfReading {
  /** The quarter the copy goes to, and those it can go to. */
  horizon: Quarter;
  horizons: readonly Quarter[];
  setHorizon: (quarter: Quarter) => void;
  /** The workbook's figures to the horizon, and the same with the tried ones. */
  base: Copy;
  copy: Copy;
  before: SystemPosition;
  /** Absent where the tried figures do not give a position; `refusal` says why. */
  after?: SystemPosition;
  refusal?: string;
  tried: readonly TriedFigure[];
  /** Offsets tried, by quarter, with what they are out by. */
  offsets: readonly OffsetsAdded[];
  put: (figures: readonly TriedFigure[]) => void;
  takeBack: (figure: Omit<TriedFigure, 'amount'>) => void;
  startAgain: () => void;
  /** Grows each time everything is dropped, so that fields begin anew. */
  begun: number;
  closed: readonly Quarter[];
}

const samePlace = (one: Omit<TriedFigure, 'amount'>, other: Omit<TriedFigure, 'amount'>): boolean =>
  one.kind === other.kind && one.row === other.row && one.quarter === other.quarter;

/** Keeps the tried figures in the pane; the workbook's own may change under them. */
export function useWhatIf(snapshot: WorkbookSnapshot, reading: WhatIfReading): WhatIfModel {
  const { reported } = reading;
  const [asked, setHorizon] = useState<Quarter>(reported.quarter);
  const horizon = asked < reported.quarter ? reported.quarter : asked;
  const [kept, setKept] = useState<readonly TriedFigure[]>([]);
  const [begun, setBegun] = useState(0);
  const base = useMemo(() => copyTo(reported, horizon), [reported, horizon]);
  // A figure that the workbook holds by now is tried out no more, nor one of an organisation that is gone.
  const tried = useMemo(
    () => kept.filter((figure) => figure.row < base.organisations.length && !isHeld(base, figure)),
    [kept, base],
  );
  // Typing and sliding come first; what it comes to follows.
  const later = useDeferredValue(tried);
  const copy = useMemo(() => withFigures(base, later), [base, later]);
  const before = useMemo(() => positionOf(base), [base]);
  const outcome = useMemo(() => tryPosition(copy), [copy]);
  return {
    ...reading,
    horizon,
    horizons: quartersFrom(reported.quarter),
    setHorizon,
    base,
    copy,
    before,
    ...outcome,
    tried,
    offsets: useMemo(() => offsetsAdded(base, tried), [base, tried]),
    put: (figures) =>
      setKept([...kept.filter((one) => !figures.some((figure) => samePlace(figure, one))), ...figures]),
    takeBack: (figure) => setKept(kept.filter((one) => !samePlace(one, figure))),
    startAgain: () => {
      setKept([]);
      setBegun(begun + 1);
    },
    begun,
    closed: useMemo(() => [...closedQuarters(snapshot).keys()], [snapshot]),
  };
}

const isHeld = ({ organisations, quarter }: Copy, figure: TriedFigure): boolean =>
  figure.quarter <= quarter && organisations[figure.row]![figure.kind][figure.quarter - 1] === figure.amount;

function tryPosition(copy: Copy): { after: SystemPosition } | { refusal: string } {
  try {
    return { after: positionOf(copy) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refusal: error.message };
  }
}
