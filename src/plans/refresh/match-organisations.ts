import type { NamedBlock } from '../snapshot';

/** An organisation of the workbook; `row` is its place in the blocks by organisation, from 0. */
export interface ListedOrganisation {
  row: number;
  name: string;
  shortName: string;
  odsCode: string;
}

/** Whom a line of a return is of: the organisation, or why it cannot be told. */
export type Match =
  | { kind: 'found'; organisation: ListedOrganisation }
  | { kind: 'unknown'; nearest: string[] }
  | { kind: 'ambiguous'; between: string[] }
  /** Its code says one organisation and its name another. */
  | { kind: 'contradictory'; between: string[] };

/** Below this part of shared letter pairs, names are not near each other. */
const NEAR = 0.4;
const MOST_NEAREST = 3;

/** The organisations of the quarterly workbook, from the blocks Organisations, Short_names and ODS_codes. */
export function listedOrganisations(blocks: ReadonlyMap<string, NamedBlock>): ListedOrganisation[] {
  const column = (name: string) =>
    (blocks.get(name)?.values ?? []).map(([value]) => String(value ?? '').trim());
  const [shortNames, codes] = [column('Short_names'), column('ODS_codes')];
  return column('Organisations').map((name, row) => ({
    row,
    name,
    shortName: shortNames[row] ?? '',
    odsCode: codes[row] ?? '',
  }));
}

/**
 * Finds organisations by ODS code, short name or name. Capitals, spaces, punctuation, "&" and the words NHS,
 * Trust and Foundation Trust make no difference; nothing else is guessed, and never between two.
 */
export class OrganisationMatcher {
  private readonly byKey = new Map<string, Set<ListedOrganisation>>();

  constructor(private readonly organisations: readonly ListedOrganisation[]) {
    for (const organisation of organisations)
      for (const key of keysOf(organisation)) {
        const known = this.byKey.get(key);
        if (known) known.add(organisation);
        else this.byKey.set(key, new Set([organisation]));
      }
  }

  /** By everything a line says of its organisation: its name, its code, or both. */
  match(labels: readonly string[]): Match {
    const given = labels.map((label) => label.trim()).filter((label) => label !== '');
    const sets = given.map((label) => this.candidates(label));
    const known = sets.filter((set) => set.size > 0);
    if (known.length === 0) return { kind: 'unknown', nearest: this.nearest(given.at(0) ?? '') };
    const [first, ...others] = known;
    const common = [...first!].filter((one) => others.every((set) => set.has(one)));
    if (common.length === 1) return { kind: 'found', organisation: common[0]! };
    const between = [...new Set(known.flatMap((set) => [...set].map(({ name }) => name)))];
    return { kind: common.length > 1 ? 'ambiguous' : 'contradictory', between };
  }

  /** "Rotherham" alone may be the trust or the clinical commissioning group of the place. */
  private candidates(label: string): ReadonlySet<ListedOrganisation> {
    const key = keyOf(label);
    const exact = this.byKey.get(key) ?? new Set();
    const saysItsKind = key !== lettersOf(label);
    const isOwnWord = [...exact].some((one) =>
      [one.name, one.shortName, one.odsCode].some((own) => lettersOf(own) === lettersOf(label)),
    );
    if (exact.size === 0 || saysItsKind || isOwnWord) return exact;
    const longer = this.organisations.filter((one) => keysOf(one).some((own) => own.startsWith(`${key} `)));
    return new Set([...exact, ...longer]);
  }

  private nearest(label: string): string[] {
    const wanted = keyOf(label);
    return this.organisations
      .map((one) => ({ name: one.name, near: Math.max(...keysOf(one).map((key) => likeness(key, wanted))) }))
      .filter(({ near }) => near >= NEAR)
      .sort((one, other) => other.near - one.near)
      .slice(0, MOST_NEAREST)
      .map(({ name }) => name);
  }
}

const keysOf = ({ name, shortName, odsCode }: ListedOrganisation): string[] =>
  [...new Set([name, shortName, odsCode].map(keyOf))].filter((key) => key !== '');

/** A label without capitals, accents and punctuation. */
const lettersOf = (label: string): string =>
  label
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’`]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** What is left of a label when the words that everybody's name has are taken away. */
function keyOf(label: string): string {
  const letters = lettersOf(label);
  const words = letters
    .replace(/\bclinical commissioning group\b/g, 'ccg')
    .replace(/\b(?:nhs )?(?:foundation trust|ft)\b|\bnhs trust\b/g, ' ')
    .replace(/\bnhs\b|^\s*the\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  return words === '' ? letters : words;
}

/** The part of letter pairs that two words have in common (Dice's measure): 1 for the same word. */
function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.length + b.length === 0) return one === other ? 1 : 0;
  const left = [...b];
  const shared = a.filter((pair) => {
    const at = left.indexOf(pair);
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  }).length;
  return (2 * shared) / (a.length + b.length);
}

const pairsOf = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
