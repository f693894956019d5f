import { Select, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { constitutionMeasures } from '../../schemes/nhs-constitution';
import type { MeasureStanding, Standing } from '../../plans/system/performance';
import { performanceViewWords, systemViewWords } from '../../wording/system-view';
import type { Place } from '../../workbook';
import { type FigureLine, FigureTable } from '../parts/FigureTable';
import { Section } from '../parts/Section';
import type { PerformanceProps } from './PerformanceView';
import { TrendChart } from './TrendChart';
import { performanceInFigures, performanceOrNone, worded } from './worded-figures';

const useStyles = makeStyles({
  choice: { display: 'grid', marginBottom: tokens.spacingVerticalM },
  table: { marginTop: tokens.spacingVerticalM },
});

/** One measure: its trend, and the figures of each organisation and place. */
export function MeasureDetail({ performance, goTo }: PerformanceProps): ReactElement {
  const styles = useStyles();
  const { measures, proposals } = performance;
  const [asked, setAsked] = useState<string>();
  const chosen =
    measures.find(({ measure }) => measure === asked) ??
    measures.find(({ measure }) => measure === proposals[0]?.measure) ??
    measures[0]!;
  return (
    <Section title={performanceViewWords.detailHeading()}>
      <div className={styles.choice}>
        <Select
          aria-label={performanceViewWords.measure()}
          value={chosen.measure}
          onChange={(_, { value }) => setAsked(value)}
        >
          {measures.map(({ measure }) => (
            <option key={measure}>{measure}</option>
          ))}
        </Select>
      </div>
      <MeasureTrend {...chosen} />
      <div className={styles.table}>
        <FigureTable
          caption={chosen.measure}
          headings={[performanceViewWords.who(), performanceViewWords.figure(), performanceViewWords.state()]}
          lines={linesOf(chosen, goTo)}
        />
      </div>
    </Section>
  );
}

function MeasureTrend({ measure, counted, trend, system: { standard } }: MeasureStanding): ReactElement {
  return (
    <TrendChart
      title={performanceViewWords.trend(measure)}
      pointTitle={performanceViewWords.periodColumn()}
      points={trend.map(({ year, period }, index) => ({
        label: performanceViewWords.period(period, year),
        // The year stands where it begins: there is no room for each of its periods.
        ...(trend[index - 1]?.year !== year && { tick: year }),
      }))}
      series={[{ label: performanceViewWords.system(), values: trend.map(({ performance }) => performance) }]}
      {...(standard !== undefined && {
        standard: { label: performanceViewWords.standard(), value: standard },
      })}
      inFigures={(value) => performanceInFigures(value, counted)}
      fromNil={counted}
    />
  );
}

function linesOf(standing: MeasureStanding, goTo: (place: Place) => void): FigureLine[] {
  const { measure, counted, organisations, places, system } = standing;
  const amounts = (one: Standing) => [
    performanceOrNone(one.performance, counted),
    worded(performanceViewWords.states[one.state]),
  ];
  return [
    ...organisations.map(({ organisation, place, at, standing: own }) => ({
      label: organisation,
      remark: place,
      amounts: amounts(own),
      onOpen: () => goTo(own.places[0] ?? at),
    })),
    ...places.map(({ place, standing: own }, index) => ({
      label: place,
      amounts: amounts(own),
      ruled: index === 0,
      onOpen: () => goTo({ name: 'Performance_places_now', row: constitutionMeasures.indexOf(measure) }),
    })),
    {
      label: systemViewWords.wholeSystem(),
      amounts: amounts(system),
      total: true,
      onOpen: () => goTo({ name: 'Performance_system_now', row: constitutionMeasures.indexOf(measure) }),
    },
  ];
}
