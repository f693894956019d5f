/** Just enough XML to write a manifest: elements, attributes, text, all escaped. */
export interface Xml {
  name: string;
  attributes: Record<string, string>;
  children: Xml[] | string;
}

/** An element with attributes and either text or children. */
export function element(
  name: string,
  attributes: Record<string, string> = {},
  children: Xml[] | string = [],
): Xml {
  return { name, attributes, children };
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function lines({ name, attributes, children }: Xml, indent: string): string[] {
  const open = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escape(value)}"`)].join(
    ' ',
  );
  if (children.length === 0) return [`${indent}<${open}/>`];
  if (typeof children === 'string') return [`${indent}<${open}>${escape(children)}</${name}>`];
  return [
    `${indent}<${open}>`,
    ...children.flatMap((child) => lines(child, `${indent}  `)),
    `${indent}</${name}>`,
  ];
}

/** The document with its declaration, indented by two spaces, ending in a line break. */
export function document(root: Xml): string {
  return ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', ...lines(root, ''), ''].join('\n');
}
