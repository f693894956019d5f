import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { planOf } from '../../plans/what-if/copy';
import type { TriedFigure } from '../../plans/what-if/copy';
import { type Quarter, quarters } from '../../psf/quarters';
import { whatIfWords } from '../../wording/what-if';
import { movedAnswers } from '../adjustments/moved-answers';
import { amountInFigures } from '../../plans/amounts';
import { EffectTable } from '../changes/EffectTable';
import { Actions } from '../parts/Actions';
import { Choice } from '../parts/Choice';
import { Message } from '../parts/Message';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { FigureRow } from './FigureRow';
import type { WhatIfModel } from './use-what-if';

const useStyles = makeStyles({
  choices: { display: 'grid', gap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalM },
  messages: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalS,
    ':empty': { display: 'none' },
  },
});

interface FiguresViewProps extends WhatIfModel {
  trustNames: readonly string[];
  onReview: (figures: readonly TriedFigure[]) => void;
  onToAdjustments: () => void;
}

/** Figures to try, by organisation and quarter, and what they do to every pot. */
export function FiguresView(props: FiguresViewProps): ReactElement {
  const { tried } = props;
  return (
    <>
      <Effect {...props} />
      <Figures {...props} />
      {tried.length > 0 && <KeepOrDrop {...props} />}
    </>
  );
}

function Effect({ before, after, refusal, tried, horizon, trustNames }: FiguresViewProps): ReactElement {
  return (
    <Section title={whatIfWords.effectHeading(horizon)} aside={whatIfWords.unit()}>
      {tried.length === 0 && <Remark>{whatIfWords.nothingTried()}</Remark>}
      {refusal !== undefined && <Remark>{whatIfWords.noPosition(refusal)}</Remark>}
      {tried.length > 0 && after && (
        <>
          <EffectTable moved={movedAnswers(before, after, trustNames)} />
          <Remark>
            {whatIfWords.shortfallMoves(
              amountInFigures(before.systemStake.improvementNeeded),
              amountInFigures(after.systemStake.improvementNeeded),
            )}
          </Remark>
        </>
      )}
    </Section>
  );
}

function Figures(model: FiguresViewProps): ReactElement {
  const styles = useStyles();
  const { base, tried, horizon, shortNames, offsets, put, takeBack, begun } = model;
  const [kind, setKind] = useState<TriedFigure['kind']>('actual');
  const [asked, setQuarter] = useState<Quarter>();
  const quarter = asked === undefined || asked > horizon ? horizon : asked;
  const kinds = (['actual', 'offset'] as const).map((value) => ({ value, label: whatIfWords.kinds[value] }));
  return (
    <Section title={whatIfWords.figuresHeading()} aside={whatIfWords.unit()}>
      <div className={styles.choices}>
        <Choice label={whatIfWords.kind()} options={kinds} chosen={kind} onChoose={setKind} />
        <Choice
          label={whatIfWords.ofQuarter()}
          options={quarters
            .filter((one) => one <= horizon)
            .map((one) => ({ value: String(one), label: whatIfWords.quarter(one) }))}
          chosen={String(quarter)}
          onChoose={(value) => setQuarter(Number(value) as Quarter)}
        />
      </div>
      <div className={styles.messages} aria-live="polite">
        {offsets
          .filter(({ difference }) => difference !== 0)
          .map((out) => (
            <Message
              key={out.quarter}
              kind="error"
              title={whatIfWords.kinds.offset}
              text={whatIfWords.offsetsOut(out.quarter, amountInFigures(out.difference))}
            />
          ))}
      </div>
      {base.organisations.map((one, row) => {
        const place = { kind, row, quarter };
        const found = tried.find((figure) => isAt(figure, place));
        return (
          <FigureRow
            key={`${one.name} ${kind} ${quarter} ${begun}`}
            name={shortNames[row]!}
            place={place}
            held={one[kind][quarter - 1]!}
            tried={found?.amount}
            plan={planOf(one)[quarter - 1]!}
            onTry={(amount) => put([{ ...place, amount }])}
            onReset={() => takeBack(place)}
          />
        );
      })}
    </Section>
  );
}

const isAt = (figure: TriedFigure, place: Omit<TriedFigure, 'amount'>): boolean =>
  figure.kind === place.kind && figure.row === place.row && figure.quarter === place.quarter;

function KeepOrDrop(model: FiguresViewProps): ReactElement {
  const { tried, offsets, reported, closed, startAgain, onReview, onToAdjustments } = model;
  const actuals = tried.filter(({ kind }) => kind === 'actual');
  const ready = actuals.filter(({ quarter }) => quarter <= reported.quarter && !closed.includes(quarter));
  const forecasts = quartersOf(actuals.filter(({ quarter }) => quarter > reported.quarter));
  const shut = quartersOf(tried.filter(({ quarter }) => closed.includes(quarter)));
  const balanced =
    offsets.length > 0 &&
    offsets.every(({ difference, quarter }) => difference === 0 && !closed.includes(quarter));
  return (
    <Section title={whatIfWords.applyHeading()}>
      {forecasts.length > 0 && <Remark>{whatIfWords.forecastStays(forecasts)}</Remark>}
      {shut.length > 0 && <Remark>{whatIfWords.closedNote(shut)}</Remark>}
      {offsets.length > 0 && <Remark>{whatIfWords.offsetsGoNote()}</Remark>}
      <Actions close>
        {ready.length > 0 && (
          <Button appearance="primary" onClick={() => onReview(ready)}>
            {whatIfWords.review()}
          </Button>
        )}
        {balanced && <Button onClick={onToAdjustments}>{whatIfWords.toAdjustments()}</Button>}
        <Button onClick={startAgain}>{whatIfWords.startAgain()}</Button>
      </Actions>
    </Section>
  );
}

const quartersOf = (figures: readonly TriedFigure[]): Quarter[] =>
  [...new Set(figures.map(({ quarter }) => quarter))].sort();
