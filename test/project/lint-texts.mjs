/** Lints texts as if they stood in files: [[file, text], ...] on standard input, rule names of each out. */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint();
const found = [];
for (const [filePath, content] of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(content, { filePath });
  found.push(result.messages.map(({ ruleId, message }) => `${ruleId ?? 'not linted'}: ${message}`));
}
console.log(JSON.stringify(found));
