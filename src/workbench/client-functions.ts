import type { FunctionSource } from '../files/engine/custom-functions';

/** The functions the add-in has associated with the client, and the class its errors are of. */
export function functionsOf(client: { CustomFunctions: unknown }): FunctionSource {
  const functions = client.CustomFunctions as {
    _association: { mappings: FunctionSource['mappings'] };
    Error: FunctionSource['Error'];
  };
  return { mappings: functions._association.mappings, Error: functions.Error };
}
