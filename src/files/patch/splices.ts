/** A piece of a text and what takes its place. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** The text with its splices, which must not overlap; of those at one place the first given comes first. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const inOrder = [...splices].sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let at = 0;
  for (const splice of inOrder) {
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
