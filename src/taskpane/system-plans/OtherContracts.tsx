import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Triangulation } from '../../plans/system/triangulation';
import { contractsPanelWords as words } from '../../wording/system-plans-panel';
import { Remark } from '../parts/Remark';
import { Section } from '../parts/Section';
import { PlaceInPlan } from './PlaceInPlan';

const useStyles = makeStyles({
  list: { display: 'grid', margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: 'none' },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

interface OtherContractsProps {
  triangulation: Pick<Triangulation, 'outside' | 'notUsed'>;
  openFile: string | undefined;
}

/** Contracts that are with nobody of the unit, and figures that were given twice and are not used. */
export function OtherContracts({ triangulation, openFile }: OtherContractsProps): ReactElement {
  const styles = useStyles();
  const { outside, notUsed } = triangulation;
  return (
    <>
      {outside.length > 0 && (
        <Section title={words.outsideHeading(outside.length)}>
          <Remark>{words.outsideNote()}</Remark>
          <ul className={styles.list}>
            {outside.map(({ organisation, file, sheet, address, named }) => (
              <li key={`${file} ${sheet} ${address}`} className={styles.item}>
                <div>{words.outsideLine(organisation.shortName, named)}</div>
                <PlaceInPlan file={file} sheet={sheet} address={address} openFile={openFile} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {notUsed.length > 0 && (
        <Section title={words.notUsedHeading()}>
          <ul className={styles.list}>
            {notUsed.map(({ file, why }) => (
              <li key={`${file} ${why}`} className={styles.item}>
                {why} ({file})
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
