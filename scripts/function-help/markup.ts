import { helpPolicy } from '../hosting/content-policy';

/** A piece of a page that is already markup. */
export interface Markup {
  readonly markup: string;
}

type Piece = string | Markup | readonly Markup[];

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function asText(piece: Piece): string {
  if (typeof piece === 'string') return piece.replace(/[&<>"]/g, (character) => entities[character]!);
  return 'markup' in piece ? piece.markup : piece.map(({ markup }) => markup).join('');
}

/** Markup from a template; what is put into it is escaped unless it is markup itself. */
export function markup(text: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return { markup: text.reduce((page, part, index) => page + asText(pieces[index - 1]!) + part) };
}

export const nothing: Markup = { markup: '' };

/** A table with a caption, headings, and rows of which the first cell names the row. */
export function table(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly Piece[])[],
): Markup {
  const head = headings.map((heading) => markup`<th scope="col">${heading}</th>`);
  const body = rows.map(([name = '', ...others]) => {
    const cells = others.map((cell) => markup`<td>${cell}</td>`);
    return markup`<tr><th scope="row">${name}</th>${cells}</tr>\n`;
  });
  return markup`<table>
<caption>${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody>
</table>
`;
}

/** A whole page. */
export function page(title: string, content: Markup): string {
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${helpPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<nav aria-label="Help"><a href="index.html">All functions</a></nav>
<main>
${content}</main>
</body>
</html>
`.markup;
}
