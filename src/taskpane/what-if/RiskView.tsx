import { Button, Field, Input, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { RiskView as Risk } from '../../plans/what-if/risk-view';
import { whatIfWords } from '../../wording/what-if';
import { amountInFigures } from '../../plans/amounts';
import { Choice } from '../parts/Choice';
import { Disclosure } from '../parts/Disclosure';
import { Message } from '../parts/Message';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { Table, TableCell, TableLine } from '../parts/Table';
import { Histogram } from './Histogram';
import { type TypedRange, noRange, rangeOf, spreadAbout } from './range-fields';
import { amountInField, amountTyped } from './typed-amount';
import { useRisk } from './use-risk';
import type { WhatIfModel } from './use-what-if';

const useStyles = makeStyles({
  controls: { display: 'grid', gap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalS },
  spread: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  spreadInput: { width: '96px', minWidth: 0 },
  range: { padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXXS} 4px` },
  rangeInput: { width: '100%', minWidth: 0 },
  messages: { display: 'grid', gap: tokens.spacingVerticalS, ':empty': { display: 'none' } },
});

const draws = 10_000;
const seed = 2018;

/** PSF at stake under the user's range of outturns, with its distribution drawn. */
export function RiskView(model: WhatIfModel): ReactElement {
  const styles = useStyles();
  const { base, copy, refusal, horizon, shortNames } = model;
  const likelyCopy = refusal === undefined ? copy : base;
  const [typed, setTyped] = useState<ReadonlyMap<number, TypedRange>>(new Map());
  const [together, setTogether] = useState(false);
  const { drawn, done, draw } = useRisk();
  const places = likelyCopy.organisations.map(({ actual }, row) => ({
    row,
    name: shortNames[row]!,
    likely: actual[horizon - 1]!,
  }));
  const read = places.map((place) => rangeOf(typed.get(place.row) ?? noRange, place));
  const problems = read.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
  const ranges = read.flatMap(({ range }) => (range ? [range] : []));
  const question = { copy: likelyCopy, ranges, together, draws, seed };
  const isStale = drawn !== undefined && JSON.stringify(drawn.question) !== JSON.stringify(question);
  return (
    <>
      <Section title={whatIfWords.riskHeading(horizon)} aside={whatIfWords.unit()}>
        <Remark>{whatIfWords.riskNote(horizon)}</Remark>
        <div className={styles.controls}>
          <Spread
            onSpread={(spread) =>
              setTyped(new Map(places.map(({ row, likely }) => [row, spreadAbout(likely, spread)])))
            }
          />
          <Ranges
            places={places}
            typed={typed}
            onType={(row, range) => setTyped(new Map([...typed, [row, range]]))}
          />
          <Choice
            label={whatIfWords.moves()}
            options={[
              { value: 'own', label: whatIfWords.independent() },
              { value: 'together', label: whatIfWords.together() },
            ]}
            chosen={together ? 'together' : 'own'}
            onChoose={(value) => setTogether(value === 'together')}
          />
          <div className={styles.messages} aria-live="polite">
            {problems.map((problem) => (
              <Message key={problem} kind="error" title={whatIfWords.ranges()} text={problem} />
            ))}
          </div>
          {problems.length === 0 && ranges.length === 0 && <Remark>{whatIfWords.noDoubt()}</Remark>}
          <div>
            <Button
              appearance="primary"
              disabledFocusable={problems.length > 0 || ranges.length === 0 || done !== undefined}
              onClick={() => {
                if (problems.length === 0 && ranges.length > 0 && done === undefined) draw(question);
              }}
            >
              {whatIfWords.draw()}
            </Button>
          </div>
          {done !== undefined && (
            <Field validationState="none" validationMessage={whatIfWords.drawing(done, draws)}>
              <ProgressBar value={done / draws} aria-label={whatIfWords.drawing(done, draws)} />
            </Field>
          )}
        </div>
      </Section>
      {drawn && <Drawn view={drawn.view} isStale={isStale} shortNames={shortNames} />}
    </>
  );
}

function Spread({ onSpread }: { onSpread: (spread: number) => void }): ReactElement {
  const styles = useStyles();
  const [text, setText] = useState('200');
  const amount = amountTyped(text);
  const isWrong = amount === undefined || amount <= 0;
  return (
    <Field
      label={whatIfWords.spread()}
      {...(isWrong && {
        validationState: 'error' as const,
        validationMessage: whatIfWords.spreadWrong(text),
      })}
    >
      {(field) => (
        <div className={styles.spread}>
          <Input
            {...field}
            className={styles.spreadInput}
            inputMode="decimal"
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
          <Button disabledFocusable={isWrong} onClick={() => !isWrong && onSpread(amount)}>
            {whatIfWords.spreadApply()}
          </Button>
        </div>
      )}
    </Field>
  );
}

interface RangesProps {
  places: readonly { row: number; name: string; likely: number }[];
  typed: ReadonlyMap<number, TypedRange>;
  onType: (row: number, range: TypedRange) => void;
}

function Ranges({ places, typed, onType }: RangesProps): ReactElement {
  const styles = useStyles();
  return (
    <Disclosure as="detail" title={whatIfWords.ranges()}>
      <Table
        fixed
        label={whatIfWords.ranges()}
        headings={[whatIfWords.organisation(), whatIfWords.low(), whatIfWords.likely(), whatIfWords.high()]}
      >
        <tbody>
          {places.map(({ row, name, likely }) => {
            const range = typed.get(row) ?? noRange;
            const end = (which: keyof TypedRange, label: string) => (
              <TableCell className={styles.range}>
                <Input
                  className={styles.rangeInput}
                  size="small"
                  inputMode="decimal"
                  aria-label={whatIfWords.rangeLabel(name, label)}
                  input={{ style: { textAlign: 'right', width: '100%', minWidth: 0 } }}
                  placeholder={amountInField(likely)}
                  value={range[which]}
                  onChange={(_, { value }) => onType(row, { ...range, [which]: value })}
                />
              </TableCell>
            );
            return (
              <TableLine key={row} label={name}>
                {end('low', whatIfWords.low())}
                <TableCell>{amountInFigures(likely)}</TableCell>
                {end('high', whatIfWords.high())}
              </TableLine>
            );
          })}
        </tbody>
      </Table>
    </Disclosure>
  );
}

interface DrawnProps {
  view: Risk;
  isStale: boolean;
  shortNames: readonly string[];
}

function Drawn({ view, isStale, shortNames }: DrawnProps): ReactElement {
  return (
    <>
      <Section title={whatIfWords.histogramTitle()} aside={whatIfWords.unit()}>
        {isStale && (
          <Message kind="warning" title={whatIfWords.histogramTitle()} text={whatIfWords.drawnStale()} />
        )}
        <Histogram view={view} />
        <Remark>{whatIfWords.method(view.draws, view.seed)}</Remark>
      </Section>
      <Section title={whatIfWords.byPot()} aside={whatIfWords.unit()}>
        <Table
          small
          label={whatIfWords.potCaption()}
          headings={[
            whatIfWords.pot(),
            whatIfWords.chance(),
            whatIfWords.p10(),
            whatIfWords.p50(),
            whatIfWords.p90(),
          ]}
        >
          <tbody>
            {view.pots.map(({ kind, chance, p10, p50, p90 }) => (
              <TableLine key={kind} label={whatIfWords.pots[kind]}>
                <TableCell>{whatIfWords.percentage(chance)}</TableCell>
                {[p10, p50, p90].map((amount, index) => (
                  <TableCell key={index}>{amountInFigures(amount)}</TableCell>
                ))}
              </TableLine>
            ))}
          </tbody>
        </Table>
        <Remark>{whatIfWords.potNote(amountInFigures(view.lostAnyway))}</Remark>
      </Section>
      <Section title={whatIfWords.misses()}>
        <Table label={whatIfWords.trustCaption()} headings={[whatIfWords.trust(), whatIfWords.chance()]}>
          <tbody>
            {view.trusts.map(({ row, chance }) => (
              <TableLine key={row} label={shortNames[row]}>
                <TableCell>{whatIfWords.percentage(chance)}</TableCell>
              </TableLine>
            ))}
          </tbody>
        </Table>
      </Section>
    </>
  );
}
