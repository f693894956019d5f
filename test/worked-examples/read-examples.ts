import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The worked examples of one file, each with its name, as the test's author typed them. */
export function workedExamples<Example extends { name: string }>(file: string): Example[] {
  return parse(readFileSync(join(__dirname, file), 'utf8')) as Example[];
}
