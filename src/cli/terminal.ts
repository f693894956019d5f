/** Where a command speaks: results to one side, everything about the work to the other. */
export interface Terminal {
  /** Results: standard output. */
  out(text: string | Uint8Array): void;
  /** What is said about the work: standard error, one line. */
  say(line: string): void;
  /** One line that is rewritten as the work goes on; nothing where nobody looks. */
  progress(line: string): void;
  /** Whether results may be coloured. */
  readonly colours: boolean;
  /** Whether results are shown on a screen. */
  readonly onScreen: boolean;
  /** All of standard input. */
  read(): Promise<Uint8Array>;
}

export type Tone = 'error' | 'warning' | 'advice' | 'heading' | 'quiet';

const escapes: Readonly<Record<Tone, string>> = {
  error: '31',
  warning: '33',
  advice: '36',
  heading: '1',
  quiet: '2',
};

/** Text in a colour where colours are wanted. */
export type Paint = (tone: Tone, text: string) => string;

export const paintFor = ({ colours }: Terminal): Paint =>
  colours ? (tone, text) => `\u001b[${escapes[tone]}m${text}\u001b[0m` : (_, text) => text;
