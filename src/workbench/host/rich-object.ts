/**
 * Base of everything the add-in's client can reach. Members whose names begin with a capital letter, or
 * with "_" and a capital, are Excel's own, as the client spells them on the wire; all others are ours and
 * cannot be reached from outside.
 */
export abstract class RichObject {
  /** Members that are read only when the workbook is calculated. */
  static readonly calculated: readonly string[] = [];

  /** Keeps objects of other kinds apart from these, for the compiler too. */
  protected readonly isRich = true;
}

/** A collection: its items answer to the client's `items`. */
export abstract class RichCollection<Item extends RichObject> extends RichObject {
  abstract get Items(): Item[];
}

interface Members {
  names: Set<string>;
  /** Readable members, objects and scalars alike. */
  getters: string[];
  calculated: Set<string>;
}

const known = new WeakMap<object, Members>();

/** What an object offers to the client, by reflection over its classes. */
export function membersOf(object: RichObject): Members {
  const type = object.constructor;
  const found = known.get(type) ?? reflect(object);
  known.set(type, found);
  return found;
}

function reflect(object: RichObject): Members {
  const members: Members = { names: new Set(), getters: [], calculated: new Set() };
  for (
    let level = Object.getPrototypeOf(object) as object;
    level !== RichObject.prototype && level !== Object.prototype;
    level = Object.getPrototypeOf(level) as object
  ) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (!/^_?[A-Z]/.test(name) || members.names.has(name)) continue;
      members.names.add(name);
      if (property.get && !name.startsWith('_')) members.getters.push(name);
    }
    const { calculated } = level.constructor as typeof RichObject;
    for (const name of calculated) members.calculated.add(name);
  }
  return members;
}

/** The wire's spelling of a member: `values` in a query is `Values`. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
