import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { addedUpWords as words } from '../../wording/system-plans-panel';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { PlaceInPlan } from './PlaceInPlan';
import type { AddedUp } from './system-work';

const useStyles = makeStyles({
  list: { display: 'grid', margin: `${tokens.spacingVerticalS} 0`, padding: 0, listStyleType: 'none' },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  who: { fontWeight: tokens.fontWeightSemibold },
});

const AT_ONCE = 20;

interface ProblemListProps {
  addedUp: AddedUp;
  openFile: string | undefined;
}

/** What keeps figures of the system from being all they should be, with the cell of the plan at fault. */
export function ProblemList({ addedUp, openFile }: ProblemListProps): ReactElement | null {
  const styles = useStyles();
  const [shown, setShown] = useState(AT_ONCE);
  const { problems, notConsolidated } = addedUp;
  const all = [
    ...problems,
    ...notConsolidated.map(({ sheet, address, label, why }) => ({ sheet, address, label, why })),
  ];
  if (all.length === 0) return null;
  const left = all.length - shown;
  return (
    <Section title={words.problemsHeading(all.length)}>
      <Remark>{words.problemsNote()}</Remark>
      <ul className={styles.list}>
        {all.slice(0, shown).map((problem, index) => (
          <li key={index} className={styles.item}>
            <div className={styles.who}>
              {'label' in problem ? problem.label : (problem.organisation ?? addedUp.unit)}
            </div>
            <div>{problem.why}</div>
            {'file' in problem && problem.file !== undefined && (
              <PlaceInPlan
                file={problem.file}
                sheet={problem.sheet}
                address={problem.address}
                openFile={openFile}
              />
            )}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + 100)}>
          {words.showMore(Math.min(left, 100))}
        </Button>
      )}
    </Section>
  );
}
