const WIDTH = 100;

/** A paragraph on lines of at most 100 characters. */
export function wrapped(text: string, indent = '', width = WIDTH): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/\s+/)) {
    const begun = line.length > indent.length;
    if (begun && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else line += begun ? ` ${word}` : word;
  }
  return [...lines, line];
}

/** Names with what they mean, the meanings under each other. A name too long stands on a line of its own. */
export function inColumns(rows: readonly (readonly [name: string, meaning: string])[]): string[] {
  const most = 30;
  const width = Math.min(most, Math.max(0, ...rows.map(([name]) => name.length)));
  const indent = ' '.repeat(width + 4);
  return rows.flatMap(([name, meaning]) => {
    const lines = wrapped(meaning, indent);
    if (name.length > width) return [`  ${name}`, ...lines];
    return [`  ${name.padEnd(width)}  ${lines[0]!.trimStart()}`, ...lines.slice(1)];
  });
}

/** A table of figures: the first column to the left, the others to the right. */
export function figureTable(headings: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd();
  return [line(headings), ...rows.map(line)];
}
