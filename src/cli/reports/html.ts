const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup, told apart from text by its type so that no text can be taken for it. */
export class Html {
  constructor(readonly markup: string) {}
}

type Piece = Html | string | number | undefined | readonly Piece[];

const markupOf = (piece: Piece): string => {
  if (piece === undefined) return '';
  if (piece instanceof Html) return piece.markup;
  if (typeof piece === 'object') return piece.map(markupOf).join('');
  // Characters that a page cannot hold, such as those a damaged cell may have, show as a sign for one.
  // eslint-disable-next-line no-control-regex
  const text = String(piece).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '\uFFFD');
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!);
};

/** Markup with what is put in escaped, unless it is markup itself. */
export const html = (literals: TemplateStringsArray, ...pieces: readonly Piece[]): Html =>
  new Html(literals.map((literal, index) => literal + markupOf(pieces[index])).join(''));
