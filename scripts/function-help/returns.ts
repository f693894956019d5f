import { readFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * What each function gives, by its id: the `@returns` of its comment, which the metadata does not carry.
 *
 * @param files The files that declare the functions.
 */
export function whatFunctionsGive(files: readonly string[]): Map<string, string> {
  const gives = new Map<string, string>();
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    for (const statement of source.statements.filter(ts.isFunctionDeclaration)) {
      const id = textOf(ts.getJSDocTags(statement).find(({ tagName }) => tagName.text === 'customfunction'));
      const returned = textOf(ts.getJSDocReturnTag(statement));
      if (id && returned) gives.set(id, returned);
    }
  }
  return gives;
}

const textOf = (tag: ts.JSDocTag | undefined): string | undefined =>
  ts.getTextOfJSDocComment(tag?.comment)?.replace(/\s*\n\s*/g, ' ');
