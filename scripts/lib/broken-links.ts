import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** A link that leads nowhere: the file it stands in, its line, and what it should lead to. */
export interface BrokenLink {
  file: string;
  line: number;
  target: string;
  missing: 'file' | 'anchor';
}

/** Leads out of the project's folder: another site, or a mail. */
const isElsewhere = (target: string): boolean => /^[a-z][a-z+.-]*:|^\/\//i.test(target);

/** What is shown as code is no link; its place is kept, so that lines still count. */
const withoutCode = (markdown: string): string =>
  markdown
    .replace(/^(```|~~~)[^\n]*\n[\s\S]*?^\1/gm, (block) => block.replace(/[^\n]/g, ' '))
    .replace(/`[^`\n]*`/g, (span) => ' '.repeat(span.length));

const markdownLink = /\]\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?(?:\s+"[^"]*")?\s*\)/g;
const definedLink = /^ {0,3}\[[^\]]+\]:\s*<?([^\s<>]+)>?/gm;
const htmlLink = /<[^>]+?\s(?:href|src)="([^"]*)"/g;

/** The targets of the links and pictures of a Markdown or HTML text, each with its line, from 1. */
export function linksOf(text: string, isHtml = false): { target: string; line: number }[] {
  const read = isHtml ? text : withoutCode(text);
  const patterns = isHtml ? [htmlLink] : [markdownLink, definedLink, htmlLink];
  return patterns.flatMap((pattern) =>
    [...read.matchAll(pattern)].map((match) => ({
      target: match[1]!,
      line: read.slice(0, match.index).split('\n').length,
    })),
  );
}

/** The anchor that a heading of Markdown gets: small letters, words joined by "-". */
const anchorOf = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

/** Where a link into a Markdown or HTML text can lead; a heading that comes again is counted: "-1", "-2". */
export function anchorsOf(text: string): Set<string> {
  const anchors = new Set([...text.matchAll(/\s(?:id|name)="([^"]+)"/g)].map(([, id]) => id!));
  const seen = new Map<string, number>();
  const outsideBlocks = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
  for (const [, heading] of outsideBlocks.matchAll(/^#{1,6} +(.+?)(?: +#+)?$/gm)) {
    const anchor = anchorOf(heading!);
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    anchors.add(before === 0 ? anchor : `${anchor}-${before}`);
  }
  return anchors;
}

const hasAnchors = (file: string): boolean => /\.(md|html)$/.test(file);

/** Every relative link of these files (relative to `root`) that leads to no file or to no anchor of one. */
export function brokenLinks(root: string, files: readonly string[]): BrokenLink[] {
  return files.flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    return linksOf(text, file.endsWith('.html')).flatMap(({ target, line }): BrokenLink[] => {
      if (target === '' || isElsewhere(target)) return [];
      const [address = '', anchor] = decodeURI(target).split('#');
      const to = address === '' ? file : path.join(path.dirname(file), address.split('?')[0]!);
      const place = path.join(root, to);
      if (!existsSync(place)) return [{ file, line, target, missing: 'file' }];
      if (!anchor || !hasAnchors(to) || !statSync(place).isFile()) return [];
      const found = anchorsOf(readFileSync(place, 'utf8')).has(anchor);
      return found ? [] : [{ file, line, target, missing: 'anchor' }];
    });
  });
}

/** The pages of the project that a reader may open: those at its root, and everything under docs. */
export function documentedFiles(root: string): string[] {
  const pages = (folder: string, recursive: boolean) =>
    readdirSync(path.join(root, folder), { recursive, encoding: 'utf8' })
      .filter(hasAnchors)
      .map((name) => path.join(folder, name));
  return [...pages('.', false), ...pages('docs', true)].sort();
}
