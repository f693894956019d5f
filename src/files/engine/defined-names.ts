import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  type IDefinedNamesServiceParam,
  type ISetDefinedNameMutationParam,
} from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import { generateRandomId } from '@univerjs/core';
import type { Book } from './book';

/** A defined name. `sheetId` is null for a name of the workbook; `formula` begins with "=". */
export interface BookName {
  id: string;
  name: string;
  formula: string;
  comment: string;
  sheetId: string | null;
  hidden: boolean;
}

/** The workbook's defined names. */
export class DefinedNames {
  constructor(private readonly book: Book) {}

  all(): BookName[] {
    return this.kept()
      .map(bookName)
      .sort((first, second) => alphabet.compare(first.name, second.name));
  }

  private kept(): IDefinedNamesServiceParam[] {
    const service = this.book.injector.get(IDefinedNamesService);
    return Object.values(service.getDefinedNameMap(this.book.unitId) ?? {});
  }

  /** The name in a scope, however it is capitalised. */
  find(name: string, sheetId: string | null): BookName | null {
    const wanted = name.toLowerCase();
    const found = this.kept().find(
      (entry) => entry.name.toLowerCase() === wanted && sheetOf(entry) === sheetId,
    );
    return found ? bookName(found) : null;
  }

  add(entry: Omit<BookName, 'id' | 'hidden'>): BookName {
    const added = { ...entry, id: generateRandomId(10), hidden: false };
    this.set(added);
    return added;
  }

  set(entry: BookName): void {
    this.book.run(SetDefinedNameMutation.id, this.param(entry));
    this.book.readFormulasAnew();
  }

  remove(entry: BookName): void {
    this.book.run(RemoveDefinedNameMutation.id, this.param(entry));
    this.book.readFormulasAnew();
  }

  private param(entry: BookName): ISetDefinedNameMutationParam {
    return {
      unitId: this.book.unitId,
      id: entry.id,
      name: entry.name,
      // Univer takes a reference without "=" and any other formula with it.
      formulaOrRefString: isReference(entry.formula) ? entry.formula.slice(1) : entry.formula,
      comment: entry.comment,
      hidden: entry.hidden,
      localSheetId: entry.sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    };
  }
}

const alphabet = new Intl.Collator('en-GB');

const bookName = (entry: IDefinedNamesServiceParam): BookName => ({
  id: entry.id,
  name: entry.name,
  formula: entry.formulaOrRefString.startsWith('=')
    ? entry.formulaOrRefString
    : `=${entry.formulaOrRefString}`,
  comment: entry.comment ?? '',
  sheetId: sheetOf(entry),
  hidden: entry.hidden ?? false,
});

const sheetOf = ({ localSheetId }: IDefinedNamesServiceParam): string | null =>
  isOfWorkbook(localSheetId) ? null : (localSheetId ?? null);

function isOfWorkbook(scope: string | undefined): boolean {
  return scope === undefined || scope === SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
}

function isReference(formula: string): boolean {
  return /^=('(?:[^']|'')+'|[^'!()+*/"]+)!\$?[A-Za-z]{1,3}\$?\d+(:\$?[A-Za-z]{1,3}\$?\d+)?$/.test(formula);
}
