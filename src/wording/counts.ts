/** How sentences count. */

export const number = (count: number): string => count.toLocaleString('en-GB');

/** "1 finding", "1,234 findings". */
export const many = (count: number, one: string, more = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : more}`;
