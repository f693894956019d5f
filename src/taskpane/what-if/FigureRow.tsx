import { Button, Field, Input, Slider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowReset20Regular } from '@fluentui/react-icons/svg/arrow-reset';
import { type ReactElement, useState } from 'react';
import type { TriedFigure } from '../../plans/what-if/copy';
import { type Pence, fromThousands, roundHalfUp, toThousands } from '../../psf/money';
import { whatIfWords } from '../../wording/what-if';
import { amountInFigures } from '../../plans/amounts';
import { amountInField, amountTyped } from './typed-amount';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 104px 32px',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none' },
  },
  name: { display: 'block', paddingTop: tokens.spacingVerticalXS },
  note: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  tried: { fontWeight: tokens.fontWeightSemibold },
  input: { minWidth: 0, width: '104px' },
  slider: { gridColumn: '1 / -1', minWidth: 0, margin: '0 -10px' },
  // A mark for every step would be a row of dots.
  rail: { '::before': { backgroundImage: 'none' } },
});

interface FigureRowProps {
  name: string;
  place: Omit<TriedFigure, 'amount'>;
  /** The workbook's figure or its forecast, and the one tried, in pence. */
  held: Pence;
  tried: Pence | undefined;
  plan: Pence;
  onTry: (amount: Pence) => void;
  onReset: () => void;
}

/** One organisation's figure: typed, or moved by a slider about the workbook's own. */
export function FigureRow({ name, place, held, tried, plan, onTry, onReset }: FigureRowProps): ReactElement {
  const styles = useStyles();
  const amount = tried ?? held;
  // What is typed stays as typed while it stands for the amount shown; a slider's move takes its place.
  const [typed, setTyped] = useState<{ text: string; for: Pence }>();
  const text = typed?.for === amount ? typed.text : amountInField(amount);
  const wrong = typed?.for === amount && amountTyped(typed.text) === undefined;
  const label = whatIfWords.figureLabel(name, whatIfWords.kinds[place.kind], place.quarter);
  const { least, most } = sliderRange(held, plan);
  const type = (value: string) => {
    const meant = amountTyped(value);
    setTyped({ text: value, for: meant ?? amount });
    if (meant !== undefined) onTry(meant);
  };
  return (
    <div className={styles.row}>
      <span className={mergeClasses(styles.name, tried !== undefined && styles.tried)}>
        {name}
        <span className={styles.note}>
          {tried === undefined
            ? place.kind === 'actual' && whatIfWords.plan(amountInFigures(plan))
            : whatIfWords.held(amountInFigures(held))}
        </span>
      </span>
      <Field
        {...(wrong && {
          validationState: 'error' as const,
          validationMessage: whatIfWords.notANumber(typed.text),
        })}
      >
        <Input
          className={styles.input}
          inputMode="decimal"
          aria-label={label}
          input={{ style: { textAlign: 'right' } }}
          value={text}
          onChange={(_, { value }) => type(value)}
        />
      </Field>
      <Button
        appearance="subtle"
        icon={<ArrowReset20Regular />}
        aria-label={whatIfWords.reset(name)}
        title={whatIfWords.reset(name)}
        disabled={tried === undefined && !wrong}
        onClick={() => {
          setTyped(undefined);
          onReset();
        }}
      />
      <Slider
        className={styles.slider}
        size="small"
        rail={{ className: styles.rail }}
        aria-label={whatIfWords.sliderLabel(name, whatIfWords.kinds[place.kind], place.quarter)}
        aria-valuetext={amountInField(amount)}
        min={least}
        max={most}
        step={5}
        value={Math.max(least, Math.min(most, roundHalfUp(toThousands(amount))))}
        onChange={(_, { value }) => onTry(fromThousands(value))}
      />
    </div>
  );
}

/** £000 about the workbook's figure: a tenth of the plan either way, and 250 at least. */
function sliderRange(held: Pence, plan: Pence): { least: number; most: number } {
  const span = Math.max(250, Math.ceil(Math.abs(toThousands(plan)) / 50) * 5);
  const middle = roundHalfUp(toThousands(held) / 5) * 5;
  return { least: middle - span, most: middle + span };
}
