import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { Spoken } from './Spoken';

const useStyles = makeStyles({
  remark: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A sentence below figures, small. */
export function Remark({ children }: { children: ReactNode }): ReactElement {
  return (
    <p className={useStyles().remark}>
      {typeof children === 'string' ? <Spoken>{children}</Spoken> : children}
    </p>
  );
}
