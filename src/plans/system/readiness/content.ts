import type { CellPlace } from '../cell-reader';

export const contentStates = ['Not started', 'In draft', 'Agreed'] as const;
export type ContentState = (typeof contentStates)[number];

/** An area that the system's plan has to cover. */
export interface ContentArea {
  area: string;
  lead: string;
  forum: string;
  state?: ContentState;
  at: { lead: CellPlace; forum: CellPlace; state: CellPlace };
}

export interface Content {
  areas: ContentArea[];
  byState: { state: ContentState; areas: number }[];
  /** The areas that nobody leads (Implementation Framework, June 2019). */
  withoutLead: ContentArea[];
  /** The areas without a state: they count as none of the three. */
  unanswered: ContentArea[];
}

/** How far the required content of the Long Term Plan is. */
export const contentOf = (areas: readonly ContentArea[]): Content => ({
  areas: [...areas],
  byState: contentStates.map((state) => ({
    state,
    areas: areas.filter((one) => one.state === state).length,
  })),
  withoutLead: areas.filter(({ lead }) => lead === ''),
  unanswered: areas.filter(({ state }) => state === undefined),
});
