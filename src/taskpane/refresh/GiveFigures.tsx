import { Button, Field, ProgressBar, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { type ReactElement, useId } from 'react';
import { type FinanceSheets, returnOfText } from '../../plans/refresh';
import type { Quarter } from '../../psf/quarters';
import { financeReturnWords, quarterWords, refreshWords } from '../../wording/refresh';
import { Busy } from '../parts/Busy';
import { FileDrop } from '../parts/FileDrop';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import type { PendingPreview } from './pending-preview';
import { type SourcesModel } from './use-sources';

const useStyles = makeStyles({
  list: { display: 'grid', margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '1fr auto auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  count: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  notes: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorStatusDangerForeground1 },
  progress: { display: 'grid', gap: tokens.spacingVerticalS, margin: `${tokens.spacingVerticalS} 0` },
  finance: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}` },
  paste: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}` },
  box: { fontFamily: tokens.fontFamilyMonospace },
});

interface GiveFiguresProps {
  quarter: Quarter;
  sources: SourcesModel;
  pasted: string;
  onPasted: (text: string) => void;
  previewing: boolean;
  onPreview: (pending: PendingPreview) => void;
  finance: FinanceSheets;
  onTakeFromFinance: (pending: PendingPreview) => void;
}

/** Where the quarter's figures are given: files, dropped or chosen, and pasted cells. */
export function GiveFigures(props: GiveFiguresProps): ReactElement {
  const { quarter, sources, pasted, onPasted, previewing, onPreview, finance, onTakeFromFinance } = props;
  const styles = useStyles();
  const { returns, reading, notes } = sources;
  const hasPasted = pasted.trim() !== '';
  const isReady = !reading && (returns.length > 0 || hasPasted);
  const given = (): PendingPreview => ({
    quarter,
    returns: [...returns, ...(hasPasted ? [returnOfText(refreshWords.pasted(), pasted, true)] : [])],
  });
  return (
    <Section title={quarterWords.giveHeading(quarter)} aside="£000">
      <Remark>{quarterWords.giveNote()}</Remark>
      <FromFinance
        quarter={quarter}
        finance={finance}
        busy={previewing || reading !== undefined}
        onTake={() => onTakeFromFinance(given())}
      />
      <FileDrop
        label={quarterWords.chooseFiles()}
        hint={quarterWords.dropHere()}
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        onFiles={(files) => void sources.add(files)}
      />
      {reading && <Reading {...reading} onCancel={sources.cancelReading} />}
      {notes.map((note) => (
        <p key={note} className={styles.notes} role="alert">
          {note}
        </p>
      ))}
      {returns.length > 0 && <Given sources={sources} />}
      <Field label={quarterWords.pasteLabel()} hint={quarterWords.pasteHint()} className={styles.paste}>
        <Textarea
          value={pasted}
          onChange={(_, { value }) => onPasted(value)}
          resize="vertical"
          rows={4}
          textarea={{ className: styles.box, spellCheck: false }}
        />
      </Field>
      <Button
        appearance="primary"
        onClick={() => onPreview(given())}
        disabledFocusable={!isReady || previewing}
        {...(previewing && { icon: <Busy /> })}
      >
        {previewing ? quarterWords.previewing() : quarterWords.preview()}
      </Button>
      {!isReady && !reading && <Remark>{quarterWords.nothingGiven()}</Remark>}
    </Section>
  );
}

interface FromFinanceProps {
  quarter: Quarter;
  finance: FinanceSheets;
  busy: boolean;
  onTake: () => void;
}

/** Where the workbook's own Finance returns have the quarter: the means to take it, or what it lacks. */
function FromFinance({ quarter, finance, busy, onTake }: FromFinanceProps): ReactElement | null {
  const styles = useStyles();
  if (finance.status === 'none') return null;
  if (finance.status === 'unusable') return <Remark>{finance.text}</Remark>;
  const own = finance.quarters.get(quarter)!;
  if (own.status === 'incomplete')
    return own.nothing ? null : <Remark>{financeReturnWords.incomplete(quarter, own.lacking)}</Remark>;
  return (
    <div className={styles.finance}>
      <Button onClick={onTake} disabledFocusable={busy} icon={<CalendarLtr20Regular />}>
        {financeReturnWords.take()}
      </Button>
      <Remark>{financeReturnWords.complete(quarter)}</Remark>
    </div>
  );
}

interface ReadingProps {
  done: number;
  all: number;
  onCancel: () => void;
}

function Reading({ done, all, onCancel }: ReadingProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.progress}>
      <ProgressBar value={(done + 0.5) / all} aria-labelledby={id} />
      <span id={id} role="status">
        {quarterWords.reading(done, all)}
      </span>
      <div>
        <Button size="small" onClick={onCancel}>
          {quarterWords.cancel()}
        </Button>
      </div>
    </div>
  );
}

function Given({ sources }: { sources: SourcesModel }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={quarterWords.given(sources.returns.length)}>
      {sources.returns.map(({ source, lines }) => (
        <li key={source} className={styles.item}>
          <span>{source}</span>
          <span className={styles.count}>{quarterWords.lines(lines.length)}</span>
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss16Regular />}
            aria-label={quarterWords.remove(source)}
            onClick={() => sources.remove(source)}
          />
        </li>
      ))}
    </ul>
  );
}
