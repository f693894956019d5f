/** The guidance for a user who opens the pane for the first time. */

export interface FirstStep {
  title: string;
  text: string;
}

export const firstRunWords = {
  heading: () => 'First steps',
  count: (step: number, steps: number) => `Step ${step} of ${steps}`,

  steps: (): readonly FirstStep[] => [
    {
      title: 'What this pane tells you',
      text:
        'What your system and each trust have earned, lost and can still recover of the Provider Sustainability ' +
        'Fund. It works on this computer only: no figure leaves the workbook.',
    },
    {
      title: 'Put the quarterly workbook in place',
      text:
        'Press “Insert the quarterly workbook” on the Position panel: your own sheets stay as they are. In a ' +
        'workbook that has it already there is nothing to press.',
    },
    {
      title: 'Read the position',
      text:
        'Earned, Lost and Recoverable then stand on Position and follow every edit. Click a figure to go to its ' +
        'cell; the other panels bring in a quarter, try figures out, explain a cell and write the report.',
    },
  ],

  next: () => 'Next',
  back: () => 'Back',
  skip: () => 'Skip',
  done: () => 'Done',

  help: () => 'Help',
  helpTitle: () => 'Help: the first steps, the pages of the functions, the shortcuts',
  functionHelp: () => 'Help on every function',
  version: (version: string) => `SYB finance ${version}`,
  shortcuts: () => 'Keyboard shortcuts',
  shortcutHeadings: (): readonly string[] => ['Command', 'Windows, web', 'Mac'],
};
