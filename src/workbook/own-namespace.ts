/**
 * A formula of a template with our functions under the namespace of this build: a development build
 * answers to SYBDEV. Text in quotes and names of sheets stay as they are.
 */
export function inOwnNamespace(formula: string, namespace: string = __NAMESPACE__): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])SYB\./g, (part) =>
    part === 'SYB.' ? `${namespace}.` : part,
  );
}
