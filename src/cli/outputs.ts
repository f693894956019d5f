import { stat } from 'node:fs/promises';
import path from 'node:path';
import { cliFileMessages } from '../wording/command-line';
import { nameKey, sameFileAmong } from './files/same-file';
import { RefusedCommand } from './refused-command';

/**
 * Where each input is written: to a file for one, into a folder for several. Nothing is read or written
 * before all of them are known to be free.
 *
 * @throws RefusedCommand Where one would take the place of an input, or of another output.
 */
export async function outputsFor(inputs: readonly string[], output: string): Promise<string[]> {
  const outputs = (await isFolder(output))
    ? inputs.map((input) => path.join(output, path.basename(input)))
    : [output];
  if (outputs.length !== inputs.length) throw new RefusedCommand(cliFileMessages.folderNeeded(output));
  const taken = new Map<string, string>();
  for (const [index, one] of outputs.entries()) {
    const input = inputs[index]!;
    const other = taken.get(nameKey(one));
    if (other !== undefined) throw new RefusedCommand(cliFileMessages.sameOutput(other, input, one));
    taken.set(nameKey(one), input);
    await refuseWithoutFolder(one);
    if ((await sameFileAmong(one, inputs)) !== undefined)
      throw new RefusedCommand(cliFileMessages.overInput(one));
  }
  return outputs;
}

/**
 * Says of the one file that a command writes whether it can be written there, before the work is done.
 *
 * @throws RefusedCommand Where its folder is missing, or where it is also read.
 */
export async function refuseOutput(output: string, inputs: readonly string[]): Promise<void> {
  await refuseWithoutFolder(output);
  if ((await sameFileAmong(output, inputs)) !== undefined)
    throw new RefusedCommand(cliFileMessages.overOwnInput(output));
}

async function refuseWithoutFolder(output: string): Promise<void> {
  const folder = path.dirname(output);
  if (!(await isFolder(folder))) throw new RefusedCommand(cliFileMessages.folderMissing(folder, output));
}

async function isFolder(place: string): Promise<boolean> {
  const found = await stat(place).catch(() => undefined);
  return found?.isDirectory() ?? false;
}
