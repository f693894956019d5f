import type { ReactElement } from 'react';
import { positionWords } from '../../wording/pane';
import { cutAtNegatives } from '../amounts';

/**
 * Words with figures in them, or a figure alone. A screen reader reads "(500)" as 500: it is told the minus,
 * everybody else sees the brackets, and copies them.
 */
export function Spoken({ children }: { children: string }): ReactElement {
  return (
    <>
      {cutAtNegatives(children).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <span key={index} role="img" aria-label={positionWords.minus(part)}>
            ({part})
          </span>
        ),
      )}
    </>
  );
}
