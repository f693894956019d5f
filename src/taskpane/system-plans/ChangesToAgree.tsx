import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { figure } from '../../plans/figures';
import type { ChangeToAgree } from '../../plans/system/triangulation';
import { addedUpWords, contractsPanelWords as words } from '../../wording/system-plans-panel';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';

const useStyles = makeStyles({
  table: {
    width: '100%',
    marginTop: tokens.spacingVerticalS,
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  heading: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 0`,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    ':nth-child(n+4)': { paddingRight: 0, textAlign: 'right' },
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    ':nth-child(n+4)': { paddingRight: 0, textAlign: 'right' },
  },
});

/** What each organisation's plan would go up by, year by year, if it took the other sides' figures. */
export function ChangesToAgree({ changes }: { changes: readonly ChangeToAgree[] }): ReactElement | null {
  const styles = useStyles();
  if (changes.length === 0) return null;
  const headings = [addedUpWords.organisation(), words.figureKind(), words.year(), words.by(), words.lines()];
  return (
    <Section title={words.changesHeading()}>
      <Remark>{words.changesNote()}</Remark>
      <table className={styles.table} aria-label={words.changesCaption()}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col" className={styles.heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered(changes).map(({ organisation, measure, year, by, lines }) => (
            <tr key={`${organisation.odsCode} ${measure} ${year}`}>
              <th scope="row" className={styles.cell}>
                {organisation.shortName}
              </th>
              <td className={styles.cell}>{words.measure[measure]}</td>
              <td className={styles.cell}>{year}</td>
              <td className={styles.cell}>{figure(by, 'amount')}</td>
              <td className={styles.cell}>{lines}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** Organisation by organisation, contract value before activity, year by year. */
function ordered(changes: readonly ChangeToAgree[]): ChangeToAgree[] {
  const names = [...new Set(changes.map(({ organisation }) => organisation.odsCode))];
  const rank = ({ organisation }: ChangeToAgree): number => names.indexOf(organisation.odsCode);
  return [...changes].sort(
    (a, b) => rank(a) - rank(b) || b.measure.localeCompare(a.measure) || a.year.localeCompare(b.year),
  );
}
