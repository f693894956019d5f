import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useDeferredValue, useMemo, useState } from 'react';
import { type BestOffset, type OffsetTransfer, bestOffset } from '../../plans/what-if/best-offset';
import { whatIfWords } from '../../wording/what-if';
import { amountInFigures } from '../../plans/amounts';
import { Actions } from '../parts/Actions';
import { Message } from '../parts/Message';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import type { WhatIfModel } from './use-what-if';

const useStyles = makeStyles({
  saves: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  steps: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
  },
  terms: { display: 'grid', padding: 0, margin: 0, border: 'none' },
});

interface OffsetViewProps extends WhatIfModel {
  onTry: (transfers: readonly OffsetTransfer[]) => void;
  onToAdjustments: (transfers: readonly OffsetTransfer[]) => void;
}

/** The offset that saves most PSF within net zero, with the reason in steps. */
export function OffsetView(props: OffsetViewProps): ReactElement {
  const styles = useStyles();
  const { base, copy, refusal, horizon, closed, onTry, onToAdjustments } = props;
  const [commissionersMayGive, setCommissioners] = useState(true);
  const [nonAcceptorsMayGive, setNonAcceptors] = useState(true);
  const later = useDeferredValue(refusal === undefined ? copy : base);
  const best = useMemo(
    () => bestOffset(later, { commissionersMayGive, nonAcceptorsMayGive }),
    [later, commissionersMayGive, nonAcceptorsMayGive],
  );
  const isClosed = closed.includes(horizon);
  return (
    <>
      <Section title={whatIfWords.offsetHeading(horizon)} aside={whatIfWords.unit()}>
        <p className={styles.saves} role="status">
          {headline(best)}
        </p>
        {isClosed && (
          <Message
            kind="warning"
            title={whatIfWords.quarter(horizon)}
            text={whatIfWords.offsetClosed(horizon)}
          />
        )}
        {best.saved > 0 && !isClosed && (
          <Actions>
            <Button appearance="primary" onClick={() => onToAdjustments(best.transfers)}>
              {whatIfWords.toAdjustments()}
            </Button>
            <Button onClick={() => onTry(best.transfers)}>{whatIfWords.tryHere()}</Button>
          </Actions>
        )}
      </Section>
      {(best.lifted.length > 0 || best.left.length > 0) && (
        <Section title={whatIfWords.stepsHeading()}>
          <ol className={styles.steps}>
            {stepsOf(best, props.shortNames).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <Remark>{whatIfWords.proof(best.compared)}</Remark>
        </Section>
      )}
      <Section title={whatIfWords.offsetTerms()}>
        <Checkbox
          label={whatIfWords.commissionersMayGive()}
          checked={commissionersMayGive}
          onChange={(_, { checked }) => setCommissioners(checked === true)}
        />
        <Checkbox
          label={whatIfWords.nonAcceptorsMayGive()}
          checked={nonAcceptorsMayGive}
          onChange={(_, { checked }) => setNonAcceptors(checked === true)}
        />
        <Remark>{whatIfWords.offsetTermsNote()}</Remark>
      </Section>
    </>
  );
}

function headline({ saved, moved, left }: BestOffset): string {
  if (saved > 0) return whatIfWords.saves(amountInFigures(saved), amountInFigures(moved));
  return left.length === 0 ? whatIfWords.noneShort() : whatIfWords.noneSaves();
}

/** Who is short and what that costs, who gives and what it keeps, who is left and why. */
function stepsOf({ lifted, left, givers, moved }: BestOffset, shortNames: readonly string[]): string[] {
  const name = (row: number) => shortNames[row]!;
  const giving = givers.filter(({ gives }) => gives > 0);
  const leftOver = givers.reduce((total, { over }) => total + over, 0) - moved;
  return [
    ...lifted.map(({ row, needs, saves }) =>
      whatIfWords.stepShort(name(row), amountInFigures(needs), amountInFigures(saves)),
    ),
    ...giving.map(({ row, gives, over }) =>
      whatIfWords.stepGives(
        name(row),
        amountInFigures(gives),
        amountInFigures(over),
        amountInFigures(over - gives),
      ),
    ),
    ...lifted.map(({ row, needs }) => whatIfWords.stepReceives(name(row), amountInFigures(needs))),
    ...left.map(({ row, needs, saves }) =>
      saves > 0
        ? whatIfWords.stepLeft(name(row), amountInFigures(needs), amountInFigures(saves))
        : whatIfWords.stepNothing(name(row)),
    ),
    whatIfWords.stepLeftOver(amountInFigures(leftOver)),
  ];
}
