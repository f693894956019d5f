import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { type FinancePosition, positionFigures } from '../../plans/system/finance';
import { financeViewWords, systemViewWords } from '../../wording/system-view';
import type { Place } from '../../workbook';
import { Choice } from '../parts/Choice';
import { type FigureLine, FigureTable } from '../parts/FigureTable';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import type { FinanceProps } from './FinanceView';
import { amountOrNone, percentage } from './worded-figures';

const useStyles = makeStyles({
  choices: { display: 'grid', gap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalS },
});

const measures = {
  date: ['planToDate', 'actualToDate', 'variance'],
  year: ['planYear', 'forecast', 'forecastVariance'],
  control: ['controlTotal', 'forecast', 'forecastLessControlTotal'],
} as const;
type Measure = keyof typeof measures;
type Whom = 'organisations' | 'places';

/** Each organisation in full, or each place as counted, with the system below them. */
export function Positions(props: FinanceProps): ReactElement {
  const styles = useStyles();
  const [measure, setMeasure] = useState<Measure>('date');
  const [whom, setWhom] = useState<Whom>('organisations');
  const figures = measures[measure];
  const lines = whom === 'organisations' ? organisationLines(props, measure) : placeLines(props, measure);
  const first = whom === 'organisations' ? financeViewWords.organisation() : financeViewWords.place();
  return (
    <Section title={financeViewWords.byHeading()} aside={systemViewWords.unit()}>
      <div className={styles.choices}>
        <Choice
          label={financeViewWords.byWhom()}
          options={[
            { value: 'organisations', label: financeViewWords.organisations() },
            { value: 'places', label: financeViewWords.places() },
          ]}
          chosen={whom}
          onChoose={setWhom}
        />
        <Choice
          label={financeViewWords.measure()}
          options={(Object.keys(measures) as Measure[]).map((value) => ({
            value,
            label: financeViewWords.measures[value],
          }))}
          chosen={measure}
          onChoose={setMeasure}
        />
      </div>
      <FigureTable
        caption={`${financeViewWords.byHeading()}: ${financeViewWords.measures[measure]}`}
        headings={[first, ...figures.map((figure) => financeViewWords.columns[figure])]}
        lines={[...lines, systemLine(props, measure)]}
      />
      <Remark>{financeViewWords.countedNote()}</Remark>
    </Section>
  );
}

const columnOf = (measure: Measure, column: number): number =>
  positionFigures.indexOf(measures[measure][column]!);

const amountsOf = (position: FinancePosition, measure: Measure) =>
  measures[measure].map((figure) => amountOrNone(position[figure]));

function organisationLines({ finance, goTo }: FinanceProps, measure: Measure): FigureLine[] {
  return finance.organisations.map(({ organisation, accepted, included, position }, row) => {
    const remarks = [
      ...(accepted ? [] : [financeViewWords.notAccepted()]),
      ...(included === 1 ? [] : [financeViewWords.countedAt(percentage(included, 1))]),
    ];
    return {
      label: organisation,
      ...(remarks.length > 0 && { remark: remarks.join('; ') }),
      amounts: amountsOf(position, measure),
      onOpen: (column) => goTo({ name: 'Finance_positions', row, column: columnOf(measure, column) }),
    };
  });
}

function placeLines({ finance, reading, goTo }: FinanceProps, measure: Measure): FigureLine[] {
  return finance.places.map(({ place, position, organisations }, row) => ({
    label: place,
    remark: organisations.join(', '),
    amounts: amountsOf(position, measure),
    // A place that only an organisation names has no line of its own on the sheet.
    onOpen: (column) =>
      goTo(
        row < reading.places.length
          ? { name: 'Finance_place_positions', row, column: columnOf(measure, column) }
          : { name: 'Finance_places' },
      ),
  }));
}

const systemLine = (
  { finance, goTo }: { finance: FinanceProps['finance']; goTo: (place: Place) => void },
  measure: Measure,
): FigureLine => ({
  label: financeViewWords.asCounted(),
  amounts: amountsOf(finance.position, measure),
  total: true,
  onOpen: (column) => goTo({ name: 'Finance_system_position', row: 0, column: columnOf(measure, column) }),
});
