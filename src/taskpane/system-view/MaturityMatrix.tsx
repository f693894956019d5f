import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { DomainStanding } from '../../plans/system/readiness';
import { stages } from '../../plans/templates/system-readiness/content';
import { readinessViewWords, systemViewWords } from '../../wording/system-view';
import { CellLink } from '../explain/CellLink';
import { OutOfSight } from '../parts/OutOfSight';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import type { ReadinessProps } from './ReadinessView';

const useStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: '2px 0',
    marginTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  stage: {
    padding: `0 0 ${tokens.spacingVerticalXXS}`,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'center',
  },
  domain: {
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
  },
  gap: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  cell: {
    boxSizing: 'border-box',
    height: '26px',
    padding: '0 2px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    textAlign: 'center',
    verticalAlign: 'middle',
  },
  behind: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke2}` },
  now: {
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  target: { border: `2px dashed ${tokens.colorBrandStroke1}` },
});

/** Five domains by four stages: how far each has come, and where it is to be. */
export function MaturityMatrix({ readiness, goTo }: ReadinessProps): ReactElement {
  const styles = useStyles();
  const { domains, overall } = readiness.maturity;
  const missing = domains.filter(({ stage }) => !stage).length;
  return (
    <Section title={readinessViewWords.matrixHeading()}>
      <Remark>
        {overall ? readinessViewWords.overall(overall) : readinessViewWords.notAssessed(missing)}
      </Remark>
      <table className={styles.table} aria-label={readinessViewWords.matrixCaption()}>
        <thead>
          <tr>
            {stages.map((stage) => (
              <th key={stage} scope="col" className={styles.stage}>
                {stage}
              </th>
            ))}
          </tr>
        </thead>
        {domains.map((domain) => (
          <DomainRows key={domain.domain} domain={domain} goTo={goTo} />
        ))}
      </table>
    </Section>
  );
}

interface DomainRowsProps extends Pick<ReadinessProps, 'goTo'> {
  domain: DomainStanding;
}

function DomainRows({ domain, goTo }: DomainRowsProps): ReactElement {
  const styles = useStyles();
  const { at } = domain;
  const { sheet, address } = at.stage;
  return (
    <tbody>
      <tr>
        <th colSpan={stages.length} scope="rowgroup" className={styles.domain}>
          <CellLink label={systemViewWords.goTo(domain.domain, sheet, address)} onOpen={() => goTo(at.stage)}>
            {domain.domain}
          </CellLink>
          <span className={styles.gap}>{inWords(domain)}</span>
        </th>
      </tr>
      <tr>
        {stages.map((stage) => (
          <StageCell key={stage} stage={stage} domain={domain} />
        ))}
      </tr>
    </tbody>
  );
}

function inWords({ stage, target, gap, toMaturing, withoutEvidence }: DomainStanding): string {
  const words = readinessViewWords;
  return [
    ...(stage ? [] : [words.noStage()]),
    ...(target ? [] : [words.noTarget()]),
    ...(gap === undefined ? [] : [words.gap(gap)]),
    ...(toMaturing ? [words.toMaturing(toMaturing)] : []),
    ...(withoutEvidence ? [words.noEvidence()] : []),
  ].join('; ');
}

function StageCell({
  stage,
  domain,
}: {
  stage: (typeof stages)[number];
  domain: DomainStanding;
}): ReactElement {
  const styles = useStyles();
  const rank = stages.indexOf(stage);
  const now = domain.stage ? stages.indexOf(domain.stage) : -1;
  const isNow = rank === now;
  const isTarget = domain.target === stage;
  return (
    <td
      className={mergeClasses(
        styles.cell,
        rank < now && styles.behind,
        isNow && styles.now,
        isTarget && !isNow && styles.target,
      )}
    >
      {isNow && (isTarget ? readinessViewWords.reached() : readinessViewWords.now())}
      {!isNow && isTarget && readinessViewWords.target()}
      {!isNow && !isTarget && (
        <OutOfSight>{rank < now ? readinessViewWords.passed() : readinessViewWords.notYet()}</OutOfSight>
      )}
    </td>
  );
}
