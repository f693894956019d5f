import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Pence } from '../../psf/money';
import { amountInFigures } from '../../plans/amounts';
import { Figure, type WordedFigure } from './Figure';
import { Spoken } from './Spoken';

const useStyles = makeStyles({
  lines: { display: 'grid', rowGap: tokens.spacingVerticalXS, margin: 0 },
  line: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  amount: { margin: 0, textAlign: 'right', whiteSpace: 'nowrap' },
  result: {
    paddingTop: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  // Digits line up with those of a negative, whose bracket stands to their right.
  positive: { paddingRight: '0.33em' },
  adverse: { color: tokens.colorStatusDangerForeground1 },
});

export interface AmountLine {
  label: string;
  amount: Pence | WordedFigure;
  /** Below a line, in bold: what the lines above come to. */
  result?: boolean;
  adverse?: boolean;
  /** Goes to its cell, where it has one. */
  onOpen?: () => void;
}

/** Amounts one below the other, each with what it is. */
export function AmountLines({ of, lines }: { of: string; lines: readonly AmountLine[] }): ReactElement {
  const styles = useStyles();
  return (
    <dl className={styles.lines}>
      {lines.map(({ label, amount, result, adverse, onOpen }) => (
        <div key={label} className={mergeClasses(styles.line, result && styles.result)}>
          <dt>{label}</dt>
          <dd
            className={mergeClasses(
              styles.amount,
              (typeof amount !== 'number' || amount >= 0) && styles.positive,
              adverse && styles.adverse,
            )}
          >
            {onOpen && <Figure amount={amount} of={of} measure={label} onOpen={onOpen} />}
            {!onOpen && (
              <Spoken>{typeof amount === 'number' ? amountInFigures(amount) : amount.shown}</Spoken>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
