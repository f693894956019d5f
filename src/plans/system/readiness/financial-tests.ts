import type { CellPlace } from '../cell-reader';
import type { TestFigure } from './test-figures';

export const testAnswers = ['Yes', 'Not yet'] as const;
export type TestAnswer = (typeof testAnswers)[number];

/** One of the five tests as it is answered. */
export interface FinancialTest {
  /** Counted from 1. */
  number: number;
  test: string;
  answer?: TestAnswer;
  how: string;
  at: { answer: CellPlace; how: CellPlace };
}

export interface FinancialTestStanding extends FinancialTest {
  figures: TestFigure[];
  /** The figures that say otherwise than an answer of Yes. */
  contradictedBy: TestFigure[];
}

/** The five tests with the figures of the loaded plans that answer them (Implementation Framework, June 2019). */
export const financialTestsWith = (
  tests: readonly FinancialTest[],
  figures: readonly TestFigure[],
): FinancialTestStanding[] =>
  tests.map((test) => {
    const ofTest = figures.filter((figure) => figure.test === test.number);
    return {
      ...test,
      figures: ofTest,
      contradictedBy: test.answer === 'Yes' ? ofTest.filter(({ meets }) => meets === false) : [],
    };
  });
