/**
 * Univer 0.25 calls `some` on the iterators of its maps, which Node 20 does not have yet. Only what is
 * missing is added, so that newer Nodes and browsers keep their own.
 */
const iteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as Record<
  string,
  unknown
>;

const helpers = ['some', 'every', 'map', 'filter', 'find', 'forEach', 'reduce'] as const;

for (const name of helpers) {
  if (name in iteratorPrototype) continue;
  Object.defineProperty(iteratorPrototype, name, {
    configurable: true,
    writable: true,
    value(this: Iterable<unknown>, ...given: unknown[]): unknown {
      const items = Array.from(this) as unknown as Record<string, (...given: unknown[]) => unknown>;
      return items[name]?.(...given);
    },
  });
}

export {};
