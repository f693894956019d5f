/**
 * The part of the custom functions runtime that our functions use, with the shapes of Microsoft's own:
 * an Error that carries one of Excel's codes and a message, and the association of ids with functions.
 */
const codes = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
} as const;

type Code = (typeof codes)[keyof typeof codes];
type AssociatedFunction = (...inputs: unknown[]) => unknown;

class CustomFunctionsError extends Error {
  constructor(
    readonly code: Code = codes.invalidValue,
    message = '',
  ) {
    super(message);
    this.name = 'CustomFunctions.Error';
  }
}

const mappings: Record<string, AssociatedFunction> = {};

function associate(id: string | Record<string, AssociatedFunction>, run?: AssociatedFunction): void {
  if (typeof id === 'string') {
    if (!run) throw new TypeError(`CustomFunctions.associate: no function given for ${id}.`);
    mappings[id.toUpperCase()] = run;
    return;
  }
  for (const [each, eachRun] of Object.entries(id)) associate(each, eachRun);
}

Object.defineProperty(globalThis, 'CustomFunctions', {
  value: { Error: CustomFunctionsError, ErrorCode: codes, associate, _association: { mappings } },
  writable: true,
  configurable: true,
});

export {};
