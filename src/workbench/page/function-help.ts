import { BooleanNumber, type IDisposable, type Injector } from '@univerjs/core';
import { FunctionType } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { FunctionsMetadata } from '../../files/engine/custom-functions';

/** Lets the grid offer the add-in's functions while a formula is typed, with what they take. */
export function offerFunctions(
  injector: Injector,
  namespace: string,
  metadata: FunctionsMetadata,
): IDisposable {
  return injector.get(IDescriptionService).registerDescriptions(
    metadata.functions.map((entry) => ({
      functionName: `${namespace}.${entry.id}`.toUpperCase(),
      functionType: FunctionType.User,
      description: entry.description ?? '',
      abstract: entry.description ?? '',
      functionParameter: entry.parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description ?? '',
        example: '',
        require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
        repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      })),
    })),
  );
}
