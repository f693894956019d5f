import type { ReactElement } from 'react';
import { openPanel } from '../../commands/pane-route';
import { paneWords } from '../../wording/pane';
import { PageMessage } from './PageMessage';

interface NotOurWorkbookProps {
  title: string;
  text: string;
}

/** In place of a panel that needs the quarterly workbook whole, with the way to the panel that inserts or mends it. */
export function NotOurWorkbook({ title, text }: NotOurWorkbookProps): ReactElement {
  const action = { label: paneWords.toPosition(), perform: () => openPanel('position') };
  return <PageMessage title={title} text={text} action={action} />;
}
