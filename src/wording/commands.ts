/** What the pane says after a command: what happened, where, and what to do. */

interface Words {
  title: string;
  text: string;
}

const closingFullStop = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);

export const commandWords = {
  workbookInserted: (): Words => ({
    title: 'The quarterly workbook is in this workbook',
    text: 'Start on its sheet "Read me". The yellow cells are yours to fill in; the actuals it came with are illustrative.',
  }),

  recalculated: (): Words => ({
    title: 'Recalculated',
    text: 'Every formula of this workbook was calculated again.',
  }),

  /** `cause` says what went wrong, where, and what to do about it. */
  failed: (command: string, cause: string): Words => ({
    title: `"${command}" did not finish`,
    text: `${closingFullStop(cause)} To try again, choose "${command}".`,
  }),

  noCauseGiven: () => 'Excel gave no reason',

  stillRunning: (command: string): Words => ({
    title: `"${command}" is still running`,
    text: 'It was chosen a second time before it had finished. Wait for its message here, then choose it again if you need to.',
  }),

  helpIsReady: (): Words => ({
    title: 'Help',
    text: 'Excel on the web opens a page only when you click its link.',
  }),

  helpLink: () => 'Open the help page',
};
