import type { CellPlace } from '../cell-reader';

/**
 * How a milestone stands on a day. One that was met after that day is, on that day, not met: so a position
 * can be looked at again as it was.
 */
export type MilestoneState = 'met' | 'met late' | 'ahead' | 'due today' | 'late';

/** A step of a planning timetable. Days are Excel's numbers of them. */
export interface Milestone {
  /** "2014/15" or "2019/20". */
  timetable: string;
  step: string;
  due: number;
  /** The day it was met, where one is entered. */
  met?: number;
  /** Where that day is entered. */
  at: CellPlace;
}

export interface MilestoneStanding extends Milestone {
  state: MilestoneState;
  /** Days late (met late, late) or left (ahead); 0 otherwise. */
  days: number;
}

/**
 * Holds a milestone against a day (Everyone Counts, Part 2, paragraph 24; Approach to planning, October 2018,
 * annex): on the day itself it is due, and late from the day after.
 */
export function milestoneOn(milestone: Milestone, day: number): MilestoneStanding {
  const { due, met } = milestone;
  if (met !== undefined && met <= day) {
    return met <= due
      ? { ...milestone, state: 'met', days: 0 }
      : { ...milestone, state: 'met late', days: met - due };
  }
  if (day < due) return { ...milestone, state: 'ahead', days: due - day };
  return { ...milestone, state: day === due ? 'due today' : 'late', days: day - due };
}
