import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Finding } from '../../plans/finding';
import { findingKey } from '../../plans/findings-record';
import { validateWords } from '../../wording/validate';
import { type FindingActions, FindingItem, type OpenPart } from './FindingItem';
import { type Grouping, grouped } from './list-findings';

const useStyles = makeStyles({
  heading: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  more: { marginTop: tokens.spacingVerticalM },
});

/** Lines drawn at first, and with each asking for more: as many as a pane draws at once without a pause. */
const PAGE = 60;

interface FindingListProps extends FindingActions {
  findings: readonly Finding[];
  grouping: Grouping;
  fresh: ReadonlySet<string>;
}

/** The findings in groups. One stop for the Tab key; arrow keys go through them, Enter goes to the cell. */
export function FindingList({ findings, grouping, fresh, ...actions }: FindingListProps): ReactElement {
  const styles = useStyles();
  const [pages, setPages] = useState(1);
  const [opened, setOpened] = useState<{ key: string; part: OpenPart }>();
  const [stop, setStop] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const drawn = keyed(grouped(findings, grouping).flatMap((group) => group.findings)).slice(0, pages * PAGE);
  const keys = new Map(drawn.map(({ finding, key }) => [finding, key]));
  const firstStop = drawn.some(({ key }) => key === stop) ? stop : drawn[0]?.key;
  const left = findings.length - drawn.length;
  const openKey = (key: string) => (part: OpenPart | undefined) => setOpened(part && { key, part });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const lines = [...(list.current?.querySelectorAll<HTMLButtonElement>('[data-finding]') ?? [])];
    const at = lines.indexOf(event.target as HTMLButtonElement);
    const key = drawn[at]?.key;
    if (key === undefined) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
    if (event.key === 'ArrowRight') setOpened({ key, part: 'details' });
    else if (event.key === 'ArrowLeft') setOpened(undefined);
    else if (to === undefined) return;
    else lines[Math.max(0, Math.min(lines.length - 1, to))]?.focus();
    event.preventDefault();
  };

  const showMore = () => {
    flushSync(() => setPages(pages + 1));
    list.current?.querySelectorAll<HTMLElement>('[data-finding]')[drawn.length]?.focus();
  };

  return (
    // The keys are those of the lines within, which are the buttons.
    <div ref={list} data-findings onKeyDown={onKeyDown}>
      {grouped(findings, grouping).map(({ heading, findings: group }) => {
        const shown = group.filter((finding) => keys.has(finding));
        if (shown.length === 0) return null;
        return (
          <section key={heading} aria-label={heading}>
            <h3 className={styles.heading}>
              {heading} <span className={styles.count}>{group.length.toLocaleString('en-GB')}</span>
            </h3>
            <ul className={styles.list}>
              {shown.map((finding) => {
                const key = keys.get(finding)!;
                return (
                  <FindingItem
                    key={key}
                    {...actions}
                    finding={finding}
                    fresh={fresh.has(findingKey(finding))}
                    open={opened?.key === key ? opened.part : undefined}
                    onOpen={openKey(key)}
                    tabStop={key === firstStop}
                    onFocus={() => setStop(key)}
                  />
                );
              })}
            </ul>
          </section>
        );
      })}
      {left > 0 && (
        <Button className={styles.more} size="small" onClick={showMore}>
          {validateWords.more(Math.min(left, PAGE))}
        </Button>
      )}
    </div>
  );
}

/** Each with a key of its own: two findings of one rule may be in the same cells. */
function keyed(findings: readonly Finding[]): { finding: Finding; key: string }[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = findingKey(finding);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return { finding, key: before === 0 ? key : `${key} ${before}` };
  });
}
