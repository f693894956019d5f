import type { Recalculation } from '../../library/recalculate';

/** What became of one file. `output` is absent where it was left as it is. */
export type RecalculatedFile = { file: string } & (
  { refused: string } | { output?: string; calculation: Omit<Recalculation, 'bytes'> }
);

/** The form of the report: raised when something in it is renamed or removed, not when something is added. */
const FORM = 1;

/** What was calculated as JSON, in the form that docs/command-line.md describes. */
export function recalcJson(done: readonly RecalculatedFile[], version: string): string {
  const files = done.map((one) => {
    if ('refused' in one) return one;
    const { file, output, calculation } = one;
    return { file, output: output ?? null, ...calculation };
  });
  return `${JSON.stringify({ form: FORM, tool: { name: 'syb', version }, files }, null, 2)}\n`;
}
