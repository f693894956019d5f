import { type ReactElement, useMemo } from 'react';
import { amountInFigures } from '../../plans/amounts';
import { namedBlocks } from '../../plans/snapshot';
import {
  type FinanceReading,
  type SystemFinance,
  financeNamesRead,
  positionFigures,
  readFinance,
  systemFinance,
} from '../../plans/system/finance';
import { financeViewWords, systemViewWords } from '../../wording/system-view';
import type { Place } from '../../workbook';
import { type AmountLine, AmountLines } from '../parts/AmountLines';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { Efficiency } from './Efficiency';
import { Funds } from './Funds';
import { LinkRows } from './LinkRows';
import { NothingYet } from './NothingYet';
import { Positions } from './Positions';
import { ProblemRows } from './ProblemRows';
import { TrendChart } from './TrendChart';
import type { ViewProps } from './views';
import { amountOrNone } from './worded-figures';

/** The system's finances at the end of the month reported. */
export function FinanceView({ snapshot, goTo, offer }: ViewProps): ReactElement {
  const outcome = useMemo(() => readFinance(namedBlocks(snapshot, financeNamesRead)), [snapshot]);
  const finance = useMemo(
    () => (outcome.status === 'read' ? systemFinance(outcome.reading) : undefined),
    [outcome],
  );
  if (outcome.status === 'problems')
    return (
      <ProblemRows
        title={systemViewWords.problemsTitle(outcome.problems.length)}
        note={systemViewWords.problemsNote()}
        problems={outcome.problems}
        goTo={goTo}
      />
    );
  if (outcome.status === 'not ours' || !finance) return offer;
  const given = { finance, reading: outcome.reading, goTo };
  const isFilledIn = finance.organisations.some(({ actual }) => actual.some((month) => month !== undefined));
  return (
    <>
      {!isFilledIn && (
        <Section title={financeViewWords.noActualsTitle()}>
          <NothingYet
            text={financeViewWords.noActuals(finance.month)}
            place={{ name: 'Finance_actuals' }}
            goTo={goTo}
          />
        </Section>
      )}
      <SystemFigures {...given} />
      <Remarks {...given} />
      <Trend {...given} />
      <Positions {...given} />
      <Efficiency {...given} />
      <Funds {...given} />
      {outcome.gaps.length > 0 && (
        <ProblemRows
          title={financeViewWords.gapsHeading(outcome.gaps.length)}
          note={financeViewWords.gapsNote()}
          problems={outcome.gaps}
          goTo={goTo}
        />
      )}
    </>
  );
}

/** What each part of the view is given. */
export interface FinanceProps {
  finance: SystemFinance;
  reading: FinanceReading;
  goTo: (place: Place) => void;
}

type Figure = (typeof positionFigures)[number];

function SystemFigures({ finance, goTo }: FinanceProps): ReactElement {
  const { position, system, month, year } = finance;
  const line = (figure: Figure, adverse = false): AmountLine => {
    const amount = position[figure];
    const column = positionFigures.indexOf(figure);
    return {
      label: financeViewWords.figures[figure],
      amount: amountOrNone(amount),
      adverse: adverse && amount !== undefined && amount < 0,
      onOpen: () => goTo({ name: 'Finance_system_position', row: 0, column }),
    };
  };
  const toDate = [line('planToDate'), line('actualToDate'), { ...line('variance', true), result: true }];
  const ofYear = [
    line('planYear'),
    line('forecast'),
    { ...line('forecastVariance', true), result: true },
    line('controlTotal'),
    line('forecastLessControlTotal', true),
    line('toRecover'),
  ];
  const name = financeViewWords.system(system);
  return (
    <>
      <Section title={financeViewWords.period(month, year)} aside={systemViewWords.unit()}>
        <AmountLines of={name} lines={toDate} />
      </Section>
      <Section title={financeViewWords.yearHeading()} aside={systemViewWords.unit()}>
        <AmountLines of={name} lines={ofYear} />
      </Section>
    </>
  );
}

const MOST_REMARKS = 6;

function Remarks({ finance, goTo }: FinanceProps): ReactElement {
  const { remarks, position } = finance;
  const isComplete = positionFigures.every((figure) => position[figure] !== undefined);
  return (
    <Section title={financeViewWords.remarksHeading(remarks.length)}>
      {remarks.length === 0 && <Remark>{financeViewWords.noRemarks(isComplete)}</Remark>}
      <LinkRows
        goTo={goTo}
        most={MOST_REMARKS}
        rows={remarks.map(({ id, who, text, source, places }) => ({
          id: `${id} ${who}`,
          text,
          note: source,
          ...(places[0] && { place: places[0] }),
        }))}
      />
    </Section>
  );
}

function Trend({ finance }: FinanceProps): ReactElement {
  const { trend } = finance;
  return (
    <Section title={financeViewWords.trendHeading()} aside={systemViewWords.unit()}>
      <TrendChart
        title={financeViewWords.trend()}
        pointTitle={financeViewWords.month()}
        points={trend.map(({ month }) => ({ label: month, tick: month.slice(0, 1) }))}
        series={[
          { label: financeViewWords.plan(), values: trend.map(({ plan }) => plan) },
          { label: financeViewWords.actual(), values: trend.map(({ actual }) => actual) },
        ]}
        inFigures={amountInFigures}
        fromNil
      />
    </Section>
  );
}
