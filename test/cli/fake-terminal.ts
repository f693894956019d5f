import type { Terminal } from '../../src/cli/terminal';

/** A terminal that keeps what is said to it. */
export class FakeTerminal implements Terminal {
  results = '';
  said: string[] = [];
  shown: string[] = [];
  onScreen = false;

  constructor(readonly colours = false) {}

  out(text: string | Uint8Array): void {
    this.results += String(text);
  }

  say(line: string): void {
    this.said.push(line);
  }

  progress(line: string): void {
    this.shown.push(line);
  }

  read(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array());
  }
}
