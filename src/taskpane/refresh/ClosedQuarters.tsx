import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { type ReactElement, useState } from 'react';
import type { Since } from '../../plans/close';
import { cellInWords } from '../../plans/changes/change-list';
import { type Quarter, quarters } from '../../psf/quarters';
import { previewWords } from '../../wording/changes';
import { quarterWords } from '../../wording/refresh';
import { Busy } from '../parts/Busy';
import { contentInWords } from '../changes/cell-content-in-words';
import { useGoTo } from '../changes/use-go-to';
import { CellLink } from '../explain/CellLink';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { Table, TableCell, TableLine } from '../parts/Table';
import type { ClosedState } from './quarter-state';

const useStyles = makeStyles({
  closed: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
  },
  digest: {
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    overflowWrap: 'anywhere',
  },
  warning: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorStatusDangerForeground1 },
  actions: { marginTop: tokens.spacingVerticalS },
  name: { margin: `${tokens.spacingVerticalS} 0` },
});

interface ClosedQuartersProps {
  reported: 0 | Quarter;
  closed: ReadonlyMap<Quarter, ClosedState>;
  by: string;
  onBy: (name: string) => void;
  busy: boolean;
  onClose: (quarter: Quarter) => void;
  onReopen: (quarter: Quarter, reason: string) => Promise<boolean>;
}

/** The quarters that are closed, what has become of their figures, and the one that can be closed next. */
export function ClosedQuarters(props: ClosedQuartersProps): ReactElement {
  const { reported, closed, by, onBy, busy, onClose, onReopen } = props;
  const styles = useStyles();
  const next = quarters.find((one) => one <= reported && !closed.has(one));
  const last = quarters.findLast((one) => closed.has(one));
  return (
    <Section title={quarterWords.stateHeading()}>
      <Remark>{quarterWords.stateNote()}</Remark>
      <Field label={quarterWords.byYou()} className={styles.name}>
        <Input value={by} onChange={(_, { value }) => onBy(value)} autoComplete="name" />
      </Field>
      {[...closed.values()].map((one) => (
        <ClosedQuarter
          key={one.quarter}
          state={one}
          busy={busy}
          onReopen={one.quarter === last ? onReopen : undefined}
        />
      ))}
      {next !== undefined && (
        <div className={styles.actions}>
          <Button
            onClick={() => onClose(next)}
            disabledFocusable={busy}
            icon={busy ? <Busy /> : <LockClosed16Regular />}
          >
            {quarterWords.close(next)}
          </Button>
        </div>
      )}
    </Section>
  );
}

interface ClosedQuarterProps {
  state: ClosedState;
  busy: boolean;
  onReopen: ClosedQuartersProps['onReopen'] | undefined;
}

function ClosedQuarter({ state, busy, onReopen }: ClosedQuarterProps): ReactElement {
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const { quarter, who, when, digest, changed, isGenuine } = state;
  return (
    <div className={styles.closed}>
      <div className={styles.title}>
        <LockClosed16Regular aria-hidden />
        {quarterWords.closed(quarter, who, momentInWords(when))}
      </div>
      <div className={styles.digest}>{quarterWords.closedDigest(digest)}</div>
      {!isGenuine && <p className={styles.warning}>{quarterWords.digestDiffers()}</p>}
      {changed.length === 0 ? (
        <Remark>{quarterWords.asClosed()}</Remark>
      ) : (
        <ChangedSince quarter={quarter} changed={changed} />
      )}
      {onReopen && (
        <>
          <Field label={quarterWords.reason()} className={styles.name}>
            <Input value={reason} onChange={(_, { value }) => setReason(value)} />
          </Field>
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => void onReopen(quarter, reason).then((done) => done && setReason(''))}
          >
            {quarterWords.reopen(quarter)}
          </Button>
        </>
      )}
    </div>
  );
}

function ChangedSince({ quarter, changed }: { quarter: Quarter; changed: readonly Since[] }): ReactElement {
  const styles = useStyles();
  const goTo = useGoTo();
  return (
    <>
      <p className={styles.warning}>{quarterWords.changedSince(changed.length)}</p>
      <Table
        fixed
        label={quarterWords.changedCaption(quarter)}
        headings={[quarterWords.cell(), quarterWords.then(), quarterWords.now()]}
      >
        <tbody>
          {changed.map(({ sheet, address, then, now }) => (
            <TableLine
              key={`${sheet}!${address}`}
              label={
                <CellLink
                  label={previewWords.goTo(cellInWords({ sheet, address }))}
                  onOpen={() => goTo({ sheet, address })}
                >
                  {cellInWords({ sheet, address })}
                </CellLink>
              }
            >
              <TableCell words>{contentInWords(then)}</TableCell>
              <TableCell words>{now ? contentInWords(now) : quarterWords.gone()}</TableCell>
            </TableLine>
          ))}
        </tbody>
      </Table>
    </>
  );
}

const ONE_DAY = 86_400_000;
const DAY_NOUGHT = Date.UTC(1899, 11, 30);

/** A moment as Excel counts it, in words. */
function momentInWords(when: number | undefined): string {
  if (when === undefined) return quarterWords.sometime();
  return new Date(DAY_NOUGHT + Math.round(when * ONE_DAY)).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  });
}
