import { Button, ProgressBar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactElement, useRef } from 'react';
import { amountInFigures } from '../../plans/amounts';
import type { FinancialTestStanding, TestFigure } from '../../plans/system/readiness';
import { fromThousands } from '../../psf/money';
import { testFiguresAssumption } from '../../wording/system-readiness';
import { readinessViewWords, systemViewWords } from '../../wording/system-view';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { LinkRows } from './LinkRows';
import type { ReadinessProps } from './ReadinessView';
import type { PlanFilesModel } from './use-plan-files';
import { percentage } from './worded-figures';

const useStyles = makeStyles({
  file: { display: 'none' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  note: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorStatusDangerForeground1 },
  tests: { margin: 0, padding: 0, listStyleType: 'none' },
  figures: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: `0 0 0 ${tokens.spacingHorizontalM}`,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    listStyleType: 'none',
  },
  figure: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
  },
  value: { textAlign: 'right' },
  adverse: { color: tokens.colorStatusDangerForeground1 },
  cells: {
    gridColumn: '1 / -1',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
    '> summary': { cursor: 'pointer' },
    '> summary:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '> ul': { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  },
});

interface FinancialTestsProps extends ReadinessProps {
  files: PlanFilesModel;
}

/** The five tests: what is answered, and the figures of the plans that answer them. */
export function FinancialTests({ readiness, goTo, files }: FinancialTestsProps): ReactElement {
  const styles = useStyles();
  return (
    <Section title={readinessViewWords.testsHeading()}>
      <PlanFiles {...files} />
      <ol className={styles.tests}>
        {readiness.tests.map((test) => (
          <li key={test.number}>
            <Test test={test} goTo={goTo} />
          </li>
        ))}
      </ol>
      {files.plans.length > 0 && <Remark>{systemViewWords.assumed(testFiguresAssumption)}</Remark>}
    </Section>
  );
}

function PlanFiles({ plans, reading, notes, add, cancel, clear }: PlanFilesModel): ReactElement {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Remark>
        {plans.length > 0 ? readinessViewWords.plansRead(plans.length) : readinessViewWords.figuresNote()}
      </Remark>
      <input
        ref={input}
        type="file"
        multiple
        accept=".xlsx,.xlsm"
        aria-label={readinessViewWords.choose()}
        tabIndex={-1}
        className={styles.file}
        onChange={({ target }) => {
          void add([...(target.files ?? [])]);
          // The same file may be chosen again after it was mended.
          target.value = '';
        }}
      />
      {reading ? (
        <>
          <ProgressBar
            value={(reading.done + 0.5) / reading.all}
            aria-label={readinessViewWords.readingFile(reading.done, reading.all)}
          />
          <div className={styles.actions} role="status">
            <span>{readinessViewWords.readingFile(reading.done, reading.all)}</span>
            <Button size="small" onClick={cancel}>
              {readinessViewWords.cancel()}
            </Button>
          </div>
        </>
      ) : (
        <div className={styles.actions}>
          <Button onClick={() => input.current?.click()}>{readinessViewWords.choose()}</Button>
          {plans.length > 0 && (
            <Button appearance="subtle" onClick={clear}>
              {readinessViewWords.forget()}
            </Button>
          )}
        </div>
      )}
      {notes.map((note) => (
        <p key={note} className={styles.note} role="alert">
          {note}
        </p>
      ))}
    </>
  );
}

interface TestProps extends Pick<ReadinessProps, 'goTo'> {
  test: FinancialTestStanding;
}

function Test({ test, goTo }: TestProps): ReactElement {
  const styles = useStyles();
  const { number, answer, how, figures, contradictedBy, at } = test;
  const labels = contradictedBy.map(({ label, year }) => `${label}, ${year}`);
  return (
    <>
      <LinkRows
        goTo={goTo}
        rows={[
          {
            id: String(number),
            text: `${number}. ${test.test}`,
            ...(how !== '' && { note: how }),
            aside: answer ?? readinessViewWords.unanswered(),
            adverse: answer !== 'Yes',
            place: at.answer,
          },
        ]}
      />
      {labels.length > 0 && <p className={styles.note}>{readinessViewWords.saysYes(labels)}</p>}
      {figures.length > 0 && (
        <ul className={styles.figures}>
          {figures.map((figure) => (
            <li key={`${figure.id} ${figure.year}`} className={styles.figure}>
              <Figure {...figure} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Figure({ label, year, value, unit, meets, places, missing }: TestFigure): ReactElement {
  const styles = useStyles();
  return (
    <>
      <span>
        {label}, {year}
        {unit === '£000' && ` (${systemViewWords.unit()})`}
        {meets !== undefined && `: ${readinessViewWords.meets(meets)}`}
        {value === undefined && missing.length > 0 && `: ${readinessViewWords.noValue(missing)}`}
      </span>
      <span className={mergeClasses(styles.value, meets === false && styles.adverse)}>
        {valueInFigures(value, unit)}
      </span>
      {/* The plans are files of their own: their cells can be named, not selected. */}
      <details className={styles.cells}>
        <summary tabIndex={0}>{readinessViewWords.cells(places.length)}</summary>
        <ul>
          {places.map(({ file, organisation, sheet, address }) => (
            <li key={`${file} ${sheet} ${address}`}>
              {readinessViewWords.filePlace(file, organisation, sheet, address)}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function valueInFigures(value: number | undefined, unit: TestFigure['unit']): string {
  if (value === undefined) return systemViewWords.noFigure().shown;
  return unit === '£000' ? amountInFigures(fromThousands(value)) : percentage(value, 2);
}
