import { makeStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  announced: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** What a screen reader says when it changes, out of sight. */
export function Announced({ children }: { children: ReactNode }): ReactElement {
  return (
    <div className={useStyles().announced} role="status">
      {children}
    </div>
  );
}
