import { contentDamage, fileMessages, filePlaces, partPurposes, xmlDamage } from '../../wording/files';
import { FileRefusal } from '../file-refusal';
import type { XlsxPackage } from './xlsx-package';

/** A link from one part to another, or to something outside the file. */
export interface Relationship {
  id: string;
  /** The end of its type: "worksheet", "sharedStrings", "table". */
  type: string;
  /** The part it leads to; absent for one that leads outside. */
  part?: string;
}

/** Where the relationships of a part are: "xl/workbook.xml" has "xl/_rels/workbook.xml.rels". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part, or of the package itself for ''; none where it has no list of them. */
export function readRelationships(xlsx: XlsxPackage, part: string): Relationship[] {
  const list = relationshipsPart(part);
  if (!xlsx.has(list)) return [];
  const scanner = xlsx.scan(list, partPurposes.links());
  const found: Relationship[] = [];
  scanner.enter('Relationships');
  while (scanner.next()) {
    if (scanner.name !== 'Relationship' || scanner.kind === 'close') continue;
    const id = scanner.attribute('Id');
    const target = scanner.attribute('Target');
    if (id === undefined || target === undefined) throw scanner.damaged(xmlDamage.linkNowhere());
    const type = scanner.attribute('Type')?.split('/').at(-1) ?? '';
    const isOutside = scanner.attribute('TargetMode') === 'External';
    found.push(isOutside ? { id, type } : { id, type, part: partAt(part, target, list) });
  }
  return found;
}

/** The part that a target means, seen from the part that links to it. */
function partAt(from: string, target: string, list: string): string {
  const path = decoded(target.split('#', 1)[0]!, list);
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) throw new FileRefusal('unsafe', fileMessages.unsafeName(target));
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decoded(target: string, list: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    throw new FileRefusal(
      'damaged',
      fileMessages.damagedContent(filePlaces.list(list), contentDamage.unreadableLink()),
    );
  }
}
