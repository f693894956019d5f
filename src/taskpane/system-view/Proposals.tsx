import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { isCounted } from '../../schemes/nhs-constitution';
import type { Proposal } from '../../plans/system/performance';
import { proposalWords } from '../../wording/system-performance';
import { performanceViewWords, systemViewWords } from '../../wording/system-view';
import { CellLink } from '../explain/CellLink';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import type { PerformanceProps } from './PerformanceView';
import { performanceOrNone } from './worded-figures';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
  },
  proposal: {
    padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorStatusDangerBorderActive}`,
    listStyleType: 'none',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  reason: { margin: `${tokens.spacingVerticalXXS} 0` },
  lines: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalL },
  kind: { fontWeight: tokens.fontWeightSemibold },
  outside: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
});

/** What the oversight section asks for, measure by measure, the gravest first. */
export function Proposals({ performance, goTo }: PerformanceProps): ReactElement {
  const styles = useStyles();
  const { proposals } = performance;
  return (
    <Section title={performanceViewWords.proposalsHeading(proposals.length)}>
      <Remark>
        {proposals.length > 0 ? performanceViewWords.proposalsNote() : performanceViewWords.noProposals()}
      </Remark>
      {proposals.length > 0 && (
        <ul className={styles.list}>
          {proposals.map((proposal) => (
            <li key={proposal.measure} className={styles.proposal}>
              <ProposalOf proposal={proposal} goTo={goTo} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface ProposalOfProps extends Pick<PerformanceProps, 'goTo'> {
  proposal: Proposal;
}

function ProposalOf({ proposal, goTo }: ProposalOfProps): ReactElement {
  const styles = useStyles();
  const { measure, title, reason, lines, organisations, source, assumed } = proposal;
  return (
    <>
      <h3 className={styles.title}>
        {measure}: {title.toLowerCase()}
      </h3>
      <p className={styles.reason}>{reason}</p>
      <ul className={styles.lines}>
        {lines.map(({ kind, text }) => (
          <li key={kind}>
            <span className={styles.kind}>{proposalWords[kind]}.</span> {text}
          </li>
        ))}
      </ul>
      {organisations.length > 0 && (
        <p className={styles.outside}>
          {performanceViewWords.outside()}
          {organisations.map(({ organisation, at, standing }) => {
            const figure = performanceOrNone(standing.performance, isCounted(measure)).shown;
            const place = standing.places[0] ?? at;
            const label = systemViewWords.goTo(`${organisation}, ${figure}`, place.sheet, place.address);
            return (
              <CellLink key={organisation} label={label} onOpen={() => goTo(place)}>
                {organisation} {figure}
              </CellLink>
            );
          })}
        </p>
      )}
      <Remark>{source}</Remark>
      {assumed !== undefined && <Remark>{systemViewWords.assumed(assumed)}</Remark>}
    </>
  );
}
