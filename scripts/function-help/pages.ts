import { functionHelp } from '../../src/wording/functions';
import { functionFiles, functionMetadata } from '../function-metadata.mjs';
import { functionPage, indexPage } from './page';
import { whatFunctionsGive } from './returns';

/**
 * Every help page by its file name, from the functions' own comments and `wording/functions`.
 *
 * @throws {Error} Where a function has nothing to say about itself.
 */
export async function functionHelpPages(): Promise<Map<string, string>> {
  const { functions, enums } = await functionMetadata({ helpAddress: '' });
  const gives = whatFunctionsGive(functionFiles);
  const documented = functions.map((description) => {
    const [help, result] = [functionHelp[description.id], gives.get(description.id)];
    if (!help) throw new Error(`src/wording/functions.ts says nothing of ${description.id}`);
    if (!result) throw new Error(`The comment of ${description.id} does not say what it returns`);
    return { description, enumerations: enums, gives: result, help };
  });
  return new Map([
    ['index.html', indexPage(documented)],
    ...documented.map((one) => [`${one.description.name.toLowerCase()}.html`, functionPage(one)] as const),
  ]);
}
