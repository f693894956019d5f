import { type Area, areaOf } from '../cell-area';

/** A formula as it is understood: only what the templates' own formulas are made of, in A1 notation. */
export type Formula =
  | { kind: 'constant'; value: string | number | boolean }
  | { kind: 'error'; value: string }
  | { kind: 'cells'; sheet?: string; area: Area }
  | { kind: 'call'; name: string; inputs: Formula[] }
  | { kind: 'binary'; operator: string; left: Formula; right: Formula }
  | { kind: 'minus'; of: Formula }
  | { kind: 'percent'; of: Formula };

const token =
  /\s*(?:(?<number>\d+\.?\d*(?:E[+-]?\d+)?|\.\d+)|(?<text>"(?:[^"]|"")*")|(?<error>#[A-Z0-9/]+[!?]?)|(?<cells>(?:(?:'(?:[^']|'')+'|[A-Z_][\w.]*)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w(]))|(?<name>[A-Z_][\w.]*)|(?<sign><=|>=|<>|[-+*/&=<>(),%^]))/iy;

interface Token {
  kind: 'number' | 'text' | 'error' | 'cells' | 'name' | 'sign' | 'end';
  text: string;
}

/** A formula with its "=", understood; `undefined` where it holds what the templates never use. */
export function parseFormula(formula: string): Formula | undefined {
  if (!formula.startsWith('=')) return undefined;
  const tokens = tokensOf(formula.slice(1).trimEnd());
  if (!tokens) return undefined;
  const reader = new Reader(tokens);
  const parsed = reader.comparison();
  return reader.atEnd ? parsed : undefined;
}

function tokensOf(text: string): Token[] | undefined {
  const found: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const groups = token.exec(text)?.groups;
    if (!groups) return undefined;
    const [kind, held] = Object.entries<string | undefined>(groups).find(
      ([, value]) => value !== undefined,
    ) as [Token['kind'], string];
    found.push({ kind, text: held });
  }
  return found;
}

/** The tightest bind last: comparison, joining, sums, products, powers, signs, percentages. */
const levels = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

/** Reads tokens from left to right; `undefined` passes up as soon as one does not fit. */
class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get atEnd(): boolean {
    return this.at === this.tokens.length;
  }

  comparison(): Formula | undefined {
    // Deeper than any formula Excel takes: what is nested so far is not a formula to be worked out.
    if (this.depth > 64) return undefined;
    this.depth++;
    const read = this.level(0);
    this.depth--;
    return read;
  }

  private level(index: number): Formula | undefined {
    const operators = levels[index];
    if (!operators) return this.signed();
    let left = this.level(index + 1);
    while (left && this.peek('sign') && operators.includes(this.tokens[this.at]!.text)) {
      const operator = this.tokens[this.at++]!.text;
      const right = this.level(index + 1);
      left = right && { kind: 'binary', operator, left, right };
    }
    return left;
  }

  private signed(): Formula | undefined {
    let minus = false;
    while (this.peek('sign') && ['+', '-'].includes(this.tokens[this.at]!.text)) {
      if (this.tokens[this.at++]!.text === '-') minus = !minus;
    }
    let of = this.primary();
    while (of && this.take('%')) of = { kind: 'percent', of };
    return of && minus ? { kind: 'minus', of } : of;
  }

  private primary(): Formula | undefined {
    const next = this.tokens[this.at++];
    switch (next?.kind) {
      case 'number':
        return { kind: 'constant', value: Number(next.text) };
      case 'text':
        return { kind: 'constant', value: next.text.slice(1, -1).replaceAll('""', '"') };
      case 'error':
        return { kind: 'error', value: next.text.toUpperCase() };
      case 'cells':
        return cellsOf(next.text);
      case 'name':
        return this.named(next.text.toUpperCase());
      case 'sign':
        return next.text === '(' ? this.bracketed() : undefined;
      default:
        return undefined;
    }
  }

  private bracketed(): Formula | undefined {
    const inside = this.comparison();
    return this.take(')') ? inside : undefined;
  }

  private named(name: string): Formula | undefined {
    if (!this.take('('))
      return name === 'TRUE' || name === 'FALSE' ? { kind: 'constant', value: name === 'TRUE' } : undefined;
    const inputs: Formula[] = [];
    if (this.take(')')) return { kind: 'call', name, inputs };
    do {
      const input = this.comparison();
      if (!input) return undefined;
      inputs.push(input);
    } while (this.take(','));
    return this.take(')') ? { kind: 'call', name, inputs } : undefined;
  }

  private peek(kind: Token['kind']): boolean {
    return this.tokens[this.at]?.kind === kind;
  }

  private take(sign: string): boolean {
    const taken = this.peek('sign') && this.tokens[this.at]!.text === sign;
    if (taken) this.at++;
    return taken;
  }
}

function cellsOf(text: string): Formula {
  const split = text.lastIndexOf('!');
  const sheet = text.slice(0, Math.max(split, 0));
  return {
    kind: 'cells',
    area: areaOf(text.slice(split + 1).toUpperCase()),
    ...(sheet && { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet }),
  };
}

/** Every reference to cells in a formula, in the order it has them. */
export function referencesIn(formula: Formula): Extract<Formula, { kind: 'cells' }>[] {
  switch (formula.kind) {
    case 'cells':
      return [formula];
    case 'call':
      return formula.inputs.flatMap(referencesIn);
    case 'binary':
      return [...referencesIn(formula.left), ...referencesIn(formula.right)];
    case 'minus':
    case 'percent':
      return referencesIn(formula.of);
    default:
      return [];
  }
}
