import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { adjustmentKinds } from '../../plans/adjustments/adjustment-kinds';
import type { LineField, TypedLine } from '../../plans/adjustments/register-line';
import { quarters } from '../../psf/quarters';
import { adjustmentWords } from '../../wording/adjustments';
import { Choice } from '../parts/Choice';
import { onEscape } from '../parts/on-escape';
import { Remark } from '../parts/Remark';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalS },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
  input: { minWidth: 0 },
  group: { display: 'grid', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  // As the labels of the fields beside it.
  label: { padding: `${tokens.spacingVerticalXXS} 0`, color: tokens.colorNeutralForeground1 },
  problem: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

interface LineFormProps {
  line: TypedLine;
  organisations: readonly string[];
  /** What is wrong with each field, where the line has been filled in so far. */
  problemOf: (field: LineField) => string | undefined;
  onChange: (line: TypedLine) => void;
  onDone: () => void;
}

/** The fields of one line of the register. */
export function LineForm({ line, organisations, problemOf, onChange, onDone }: LineFormProps): ReactElement {
  const styles = useStyles();
  const { fields, kinds, kindNote } = adjustmentWords;
  const set = (field: LineField) => (value: string) => onChange({ ...line, [field]: value });
  return (
    <div className={styles.form} onKeyDown={onEscape(onDone)}>
      <div className={styles.group}>
        <Choice
          label={fields.kind}
          options={adjustmentKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
          chosen={line.kind === '' ? 'offset' : line.kind}
          onChoose={set('kind')}
        />
        {line.kind !== '' && <Remark>{kindNote[line.kind]}</Remark>}
      </div>
      <div className={styles.pair}>
        {(['from', 'to'] as const).map((party) => (
          <Field key={party} label={fields[party]} {...validation(problemOf(party))}>
            <Select
              className={styles.input}
              value={line[party]}
              onChange={(_, { value }) => set(party)(value)}
            >
              <option value="">{adjustmentWords.choose()}</option>
              {namesOffered(organisations, line[party]).map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      <div className={styles.pair}>
        <div className={styles.group}>
          <span className={styles.label}>{fields.quarter}</span>
          <Choice
            label={fields.quarter}
            options={quarters.map((quarter) => ({ value: String(quarter), label: `Q${quarter}` }))}
            chosen={line.quarter}
            onChoose={set('quarter')}
          />
          {problemOf('quarter') && <span className={styles.problem}>{problemOf('quarter')}</span>}
        </div>
        <Field label={fields.amount} {...validation(problemOf('amount'))}>
          <Input
            className={styles.input}
            inputMode="decimal"
            value={line.amount}
            onChange={(_, { value }) => set('amount')(value)}
          />
        </Field>
      </div>
      <div className={styles.pair}>
        <Field label={fields.agreedBy} {...validation(problemOf('agreedBy'))}>
          <Input
            className={styles.input}
            value={line.agreedBy}
            onChange={(_, { value }) => set('agreedBy')(value)}
          />
        </Field>
        <Field label={fields.date} {...validation(problemOf('date'))}>
          <Input
            className={styles.input}
            type="date"
            value={line.date}
            onChange={(_, { value }) => set('date')(value)}
          />
        </Field>
      </div>
      <div>
        <Button size="small" onClick={onDone}>
          {adjustmentWords.done()}
        </Button>
      </div>
    </div>
  );
}

/** A name the register holds stays to be seen, though it is no organisation's. */
const namesOffered = (organisations: readonly string[], held: string): readonly string[] =>
  held === '' || organisations.includes(held) ? organisations : [held, ...organisations];

const validation = (problem: string | undefined) =>
  problem === undefined ? {} : { validationState: 'error' as const, validationMessage: problem };
