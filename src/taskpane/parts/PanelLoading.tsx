import { Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { paneWords } from '../../wording/pane';

const useStyles = makeStyles({
  loading: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    // A contrast theme takes its colours away.
    '@media (forced-colors: active)': { '& > *': { outline: '1px solid GrayText' } },
  },
});

interface PanelLoadingProps {
  /** For a screen reader: what is under way. */
  label?: string;
}

/** In place of a panel's content while the workbook is read. */
export function PanelLoading({ label = paneWords.loadingLabel() }: PanelLoadingProps): ReactElement {
  return (
    <Skeleton className={useStyles().loading} aria-label={label}>
      <SkeletonItem size={16} />
      <SkeletonItem size={48} />
      <SkeletonItem size={16} />
      <SkeletonItem size={96} />
      <SkeletonItem size={128} />
    </Skeleton>
  );
}
