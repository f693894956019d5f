import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  notices: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    // Not hidden while it is empty: what comes into it is announced.
    ':empty': { padding: 0 },
  },
});

/** Where a panel's messages stand, below its header; nothing where there are none. */
export function Notices({ children }: { children: ReactNode }): ReactElement {
  return (
    <div className={useStyles().notices} role="status">
      {children}
    </div>
  );
}
