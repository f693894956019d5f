import type { Injector } from '@univerjs/core';
import { IDependencyManagerService, IFormulaDependencyGenerator } from '@univerjs/engine-formula';

/**
 * Univer's index of what reads what may name formulas that the calculation at hand does not have, where some
 * go round in a circle. It leaves these out wherever it meets one, but says so on the console each time,
 * which is a command line's standard error (measured on 0.25.1). So they are left out before it looks.
 */
export function leaveOutForgottenFormulas(injector: Injector): void {
  const generator = injector.get(IFormulaDependencyGenerator);
  const known = (generator as unknown as { _dependencyTreeCache: ReadonlyMap<number, unknown> })
    ._dependencyTreeCache;
  const dependencies = injector.get(IDependencyManagerService);
  const search = dependencies.searchDependency.bind(dependencies);
  dependencies.searchDependency = (...given) => {
    const found = search(...given);
    for (const id of found) if (!known.has(id)) found.delete(id);
    return found;
  };
}
