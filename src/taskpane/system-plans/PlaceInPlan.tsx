import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { cellInWords } from '../../plans/changes/change-list';
import { addedUpWords as words } from '../../wording/system-plans-panel';
import { useGoTo } from '../changes/use-go-to';
import { CellLink } from '../explain/CellLink';

const useStyles = makeStyles({
  place: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

interface PlaceInPlanProps {
  file: string;
  sheet: string;
  address: string;
  /** The file that is the open workbook: a place in it is gone to. */
  openFile: string | undefined;
}

/** A cell of an organisation's plan, one click away where that plan is the open workbook. */
export function PlaceInPlan({ file, sheet, address, openFile }: PlaceInPlanProps): ReactElement {
  const styles = useStyles();
  const goTo = useGoTo();
  const cell = cellInWords({ sheet, address });
  if (file !== openFile) return <span className={styles.place}>{words.cellIn(cell, file)}</span>;
  return (
    <CellLink label={words.goTo(cell)} onOpen={() => goTo({ sheet, address })} className={styles.place}>
      {cell}
    </CellLink>
  );
}
