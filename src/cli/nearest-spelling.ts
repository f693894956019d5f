/** How many letters two words may differ by and still be meant for each other. */
const FARTHEST = 3;

/** The known word that is spelt most like the given one; none where all are far off. */
export function nearestSpelling(given: string, known: readonly string[]): string | undefined {
  const word = given.toLowerCase();
  const [best] = known
    .map((one) => ({
      one,
      distance: one.startsWith(word) && word !== '' ? 0 : distance(word, one.toLowerCase()),
    }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.min(FARTHEST, Math.ceil(word.length / 2)) ? best.one : undefined;
}

/** Letters put in, left out, changed, or swapped with their neighbour (Damerau and Levenshtein). */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      const steps = [rows[row - 1]![column]! + 1, line[column - 1]! + 1, rows[row - 1]![column - 1]! + same];
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && swapped) steps.push(rows[row - 2]![column - 2]! + 1);
      line[column] = Math.min(...steps);
    }
    rows[row] = line;
  }
  return rows[one.length]![other.length]!;
}
