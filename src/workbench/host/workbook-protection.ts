import type { Book } from '../../files/engine/book';
import { accessDenied, invalidOperation } from './errors';
import { RichObject } from './rich-object';

const passwords = new WeakMap<Book, string | null>();

/** Refuses what changes the sheets of a workbook whose structure is protected. @throws HostError AccessDenied */
export function guardStructure(book: Book): void {
  if (passwords.has(book)) throw accessDenied();
}

/** Excel's WorkbookProtection: of the structure, which is the workbook's sheets. */
export class HostWorkbookProtection extends RichObject {
  constructor(private readonly book: Book) {
    super();
  }

  get Protected(): boolean {
    return passwords.has(this.book);
  }

  Protect(password: string | null): void {
    if (this.Protected) throw invalidOperation('The workbook is protected already.');
    passwords.set(this.book, password ?? null);
  }

  Unprotect(password: string | null): void {
    const kept = passwords.get(this.book);
    if (kept && kept !== password) throw accessDenied();
    passwords.delete(this.book);
  }
}
