import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  notices: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    ':empty': { display: 'none' },
  },
});

/** Where a panel's messages stand, below its header; nothing where there are none. */
export function Notices({ children }: { children: ReactNode }): ReactElement {
  return <div className={useStyles().notices}>{children}</div>;
}
