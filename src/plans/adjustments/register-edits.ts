import type { Register } from './register';
import { type TypedLine, blankLine, isBlankLine, lineFields } from './register-line';

/** A line as it is to be, and as it stood when the user began to change it. */
export interface LineEdit {
  base: TypedLine;
  line: TypedLine;
}

/** What the user has changed and not yet applied, by the line's place in the register, from 0. */
export type RegisterEdits = ReadonlyMap<number, LineEdit>;

export const sameLine = (one: TypedLine, other: TypedLine): boolean =>
  lineFields.every((field) => one[field] === other[field]);

/** The register's lines with what was changed in place of them. */
export const linesWith = (register: Register, edits: RegisterEdits): TypedLine[] =>
  register.lines.map((line, place) => edits.get(place)?.line ?? line);

/** The edits with one more; one that leaves the line as it stood is no edit. */
export function edited(
  register: Register,
  edits: RegisterEdits,
  place: number,
  line: TypedLine,
): RegisterEdits {
  const next = new Map(edits);
  const base = edits.get(place)?.base ?? register.lines[place] ?? blankLine;
  if (sameLine(base, line)) next.delete(place);
  else next.set(place, { base, line });
  return next;
}

/** The edits with lines added in the first blank rows; undefined where too few are left. */
export function withAdded(
  register: Register,
  edits: RegisterEdits,
  added: readonly TypedLine[],
): RegisterEdits | undefined {
  // A row with an edit is not free, even where the edit is a line just begun.
  const free = register.lines.flatMap((line, place) =>
    isBlankLine(line) && !edits.has(place) ? [place] : [],
  );
  if (free.length < added.length) return undefined;
  const next = new Map(edits);
  added.forEach((line, index) => next.set(free[index]!, { base: blankLine, line }));
  return next;
}

/**
 * The edits against a register that has been edited in the workbook meanwhile: nothing typed is lost. An
 * added line whose row was taken moves to another; of a line changed on both sides the user's own stands,
 * and `collided` says so.
 */
export function rebased(
  register: Register,
  edits: RegisterEdits,
): { edits: RegisterEdits; collided: boolean } {
  let collided = false;
  const kept = new Map<number, LineEdit>();
  const homeless: TypedLine[] = [];
  for (const [place, { base, line }] of edits) {
    const now = register.lines[place];
    if (now && sameLine(now, line)) continue;
    if (now && sameLine(now, base)) kept.set(place, { base, line });
    else if (isBlankLine(base) || !now) homeless.push(line);
    else {
      collided = true;
      kept.set(place, { base: now, line });
    }
  }
  const withHomeless = homeless.length > 0 ? withAdded(register, kept, homeless) : kept;
  return { edits: withHomeless ?? edits, collided: collided || withHomeless === undefined };
}
