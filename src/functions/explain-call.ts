import type { CallFunction, CallOutcome, ParameterUsed } from '../plans/explain/call-outcome';
import type { Step } from '../psf/steps';
import { whileListening } from './explaining';
import { type ExcelFunction, functionTable } from './table';

/** Calls a function as Excel does, by the same readers and rules, and keeps the steps of its rules. */
export const explainCall: CallFunction = (id, given): CallOutcome => {
  const steps: Step[] = [];
  const parameters: ParameterUsed[] = [];
  const listening = {
    step: (step: Step) => void steps.push(step),
    parameter: (used: ParameterUsed) => void parameters.push(used),
  };
  const run = functionTable[id] as ExcelFunction;
  try {
    const result = whileListening(listening, () => run(...(given as never[])));
    return { outcome: 'answered', result: inRows(result), steps, parameters };
  } catch (error) {
    if (!(error instanceof CustomFunctions.Error)) throw error;
    return { outcome: 'refused', error: error.code, message: error.message ?? '' };
  }
};

const inRows = (result: unknown): unknown[][] =>
  Array.isArray(result) ? (result as unknown[][]) : [[result]];
