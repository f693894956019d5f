import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';

const folder = path.dirname(fileURLToPath(import.meta.url));

/** The files whose comments declare the functions. */
export const functionFiles = ['fund.ts', 'plans.ts'].map((file) =>
  path.join(folder, '../src/functions', file),
);

/** A description is wrapped in the source; Excel shows it as one line. */
const asOneLine = (text) => text?.replace(/\s*\n\s*/g, ' ');

/**
 * The metadata of all functions (functions.json): generated from their comments, with the help page of
 * each, and with errors let in as arguments, so that a function can pass them on or name them.
 *
 * @param {{ helpAddress: string }} options Where the folder `docs` is served, without a slash at the end.
 * @throws {Error} Listing every fault that the generator finds.
 */
export async function functionMetadata({ helpAddress }) {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(functionFiles);
  if (errors.length > 0) throw new Error(`Function metadata:\n${errors.join('\n')}`);
  const metadata = JSON.parse(metadataJson);
  return {
    ...metadata,
    allowErrorForDataTypeAny: true,
    functions: metadata.functions.map((one) => ({
      ...one,
      description: asOneLine(one.description),
      helpUrl: `${helpAddress}/docs/functions/${one.name.toLowerCase()}.html`,
      parameters: one.parameters.map((parameter) => ({
        ...parameter,
        description: asOneLine(parameter.description),
      })),
    })),
  };
}
