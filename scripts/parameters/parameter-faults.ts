import type { Parameter } from '../../src/schemes/parameter';

const isDate = (text: unknown): boolean =>
  typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

const isSaid = (text: unknown): boolean => typeof text === 'string' && text.trim() !== '';

function faultsOfOne(name: string, parameter: Parameter): string[] {
  const faults: string[] = [];
  if (!isSaid(parameter.label)) faults.push(`${name} has no label.`);
  if (!isSaid(parameter.unit)) faults.push(`${name} has no unit.`);
  if (parameter.values.length === 0) faults.push(`${name} has no value.`);
  for (const { from, to, value, reference } of parameter.values) {
    const which = `${name}, value ${String(value)}`;
    if (!isDate(from) || !isDate(to)) faults.push(`${which}: its dates (${from} to ${to}) are not dates.`);
    else if (from > to) faults.push(`${which}: it ends (${to}) before it begins (${from}).`);
    if (!isSaid(reference))
      faults.push(`${which}: it has no reference; name the document and the paragraph.`);
  }
  if (parameter.assumed === true) {
    if (!isSaid(parameter.reason)) faults.push(`${name} is assumed, but gives no reason.`);
    if (!isSaid(parameter.alternatives)) faults.push(`${name} is assumed, but names no alternative.`);
  }
  return [...faults, ...overlaps(name, parameter)];
}

function overlaps(name: string, { values }: Parameter): string[] {
  const inOrder = [...values].sort((one, other) => one.from.localeCompare(other.from));
  return inOrder.flatMap((value, at) => {
    const next = inOrder[at + 1];
    return next && next.from <= value.to ? [`${name} has two values on ${next.from}.`] : [];
  });
}

/** What the parameters lack: a date, a reference, a reason for an assumption; [] where nothing. */
export function parameterFaults(parameters: Readonly<Record<string, Parameter>>): string[] {
  if (Object.keys(parameters).length === 0) return ['There are no parameters to check.'];
  return Object.entries(parameters).flatMap(([name, parameter]) => faultsOfOne(name, parameter));
}
