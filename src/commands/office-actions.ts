import type { OfficeActions } from './handlers';

/** The pane and the user's browser, by Office. */
export const officeActions: OfficeActions = {
  showPane: () => Office.addin.showAsTaskpane(),
  openPage: (address) => {
    if (!Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) return false;
    Office.context.ui.openBrowserWindow(new URL(address, document.baseURI).href);
    return true;
  },
};
