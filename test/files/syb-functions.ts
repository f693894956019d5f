import '../setup-functions';
import '../../src/functions';
import { functionMetadata } from '../../scripts/function-metadata.mjs';
import type { FunctionSource, RecalculateOptions } from '../../src/files/recalculate';

let metadata: ReturnType<typeof functionMetadata> | undefined;

/** The add-in's functions and what functions.json says of them, as the command line gives them. */
export async function sybFunctions(): Promise<RecalculateOptions> {
  const runtime = CustomFunctions as unknown as {
    _association: { mappings: FunctionSource['mappings'] };
    Error: FunctionSource['Error'];
  };
  metadata ??= functionMetadata({ helpAddress: 'https://addin.example' });
  return {
    functions: { mappings: runtime._association.mappings, Error: runtime.Error },
    metadata: await metadata,
  };
}
