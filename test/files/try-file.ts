import { FileRefusal, patchWorkbook, readWorkbook } from '../../src/files';
import { recalculateWorkbook } from '../../src/files/recalculate';
import { sybFunctions } from './syb-functions';

/** What became of a file: it was read and changed, or refused with a sentence. */
export type Outcome = { read: true } | { refused: string };

/**
 * Reads a file, changes one cell of it and reads it again. Only a refusal with a sentence is a good end
 * besides success: anything else is thrown on.
 */
export function tryFile(bytes: Uint8Array): Outcome {
  const before = bytes.slice();
  const outcome = readAndChange(bytes);
  if (before.some((byte, index) => byte !== bytes[index])) throw new Error('The file given was written to.');
  return outcome;
}

/** Reads a file and calculates it anew; the result must be a file that can be read. Ends as `tryFile`. */
export async function tryRecalculation(bytes: Uint8Array): Promise<Outcome> {
  const before = bytes.slice();
  const outcome = await recalculate(bytes);
  if (before.some((byte, index) => byte !== bytes[index])) throw new Error('The file given was written to.');
  return outcome;
}

async function recalculate(bytes: Uint8Array): Promise<Outcome> {
  try {
    const result = await recalculateWorkbook(bytes, await sybFunctions());
    readWorkbook(result.bytes);
    return { read: true };
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): Outcome {
  if (!(error instanceof FileRefusal)) throw error;
  if (!/^[A-Z"].{20,}[.!]$/s.test(error.message)) throw new Error(`Not a sentence: ${error.message}`);
  return { refused: error.message };
}

function readAndChange(bytes: Uint8Array): Outcome {
  try {
    const { snapshot } = readWorkbook(bytes);
    const sheet = snapshot.sheets[0]!.name;
    const patched = patchWorkbook(bytes, [{ sheet, cells: [{ address: 'ZZ1', value: 4860.5 }] }]);
    const { used } = readWorkbook(patched).snapshot.sheets[0]!;
    if (!used?.values[0]?.includes(4860.5)) throw new Error('The changed cell does not hold its value.');
    return { read: true };
  } catch (error) {
    return refusalOf(error);
  }
}
