import { FluentProvider } from '@fluentui/react-components';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { paneWords } from '../wording/pane';
import { App } from './App';
import { PageMessage } from './parts/PageMessage';
import { themes } from './theme/themes';

const root = createRoot(document.getElementById('root') ?? document.body);

function show(page: ReactNode): void {
  root.render(<StrictMode>{page}</StrictMode>);
}

function showMessage(title: string, text: string, action?: { label: string; perform: () => void }): void {
  show(
    <FluentProvider theme={themes.light}>
      <main>
        <PageMessage title={title} text={text} {...(action && { action })} />
      </main>
    </FluentProvider>,
  );
}

/** Office's colour behind a pane; Excel on the web may not say. */
function officeBackground(): string | undefined {
  const { officeTheme } = Office.context as { officeTheme?: Office.OfficeTheme };
  return officeTheme?.bodyBackgroundColor;
}

if (typeof Office === 'undefined') {
  const reload = { label: paneWords.reload(), perform: () => window.location.reload() };
  showMessage(paneWords.officeMissingTitle(), paneWords.officeMissing(), reload);
} else {
  void Office.onReady(({ host }) => {
    if (host === Office.HostType.Excel) show(<App officeBackground={officeBackground} />);
    else showMessage(paneWords.notInExcelTitle(), paneWords.notInExcel());
  });
}
