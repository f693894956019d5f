import { invalidArgument, itemNotFound } from './errors';
import { RichCollection, RichObject } from './rich-object';

/** Excel's DocumentProperties: title, author and what add-ins keep by their own keys. */
export class HostDocumentProperties extends RichObject {
  private title = '';
  private author = '';
  private subject = '';
  private comments = '';
  private readonly custom = new HostCustomProperties();

  get Title(): string {
    return this.title;
  }
  set Title(text: string) {
    this.title = text;
  }
  get Author(): string {
    return this.author;
  }
  set Author(text: string) {
    this.author = text;
  }
  get Subject(): string {
    return this.subject;
  }
  set Subject(text: string) {
    this.subject = text;
  }
  get Comments(): string {
    return this.comments;
  }
  set Comments(text: string) {
    this.comments = text;
  }
  get Custom(): HostCustomProperties {
    return this.custom;
  }
}

class HostCustomProperties extends RichCollection<HostCustomProperty> {
  readonly values = new Map<string, unknown>();

  get Items(): HostCustomProperty[] {
    return [...this.values.keys()].map((key) => new HostCustomProperty(this.values, key));
  }

  Add(key: string, value: unknown): HostCustomProperty {
    if (typeof key !== 'string' || key === '' || key.length > 255) throw invalidArgument();
    this.values.set(key, value);
    return new HostCustomProperty(this.values, key);
  }

  GetItem(key: string): HostCustomProperty {
    const item = this.GetItemOrNullObject(key);
    if (!item) throw itemNotFound();
    return item;
  }

  GetItemOrNullObject(key: string): HostCustomProperty | null {
    return this.values.has(key) ? new HostCustomProperty(this.values, key) : null;
  }

  GetCount(): number {
    return this.values.size;
  }

  DeleteAll(): void {
    this.values.clear();
  }
}

class HostCustomProperty extends RichObject {
  constructor(
    private readonly values: Map<string, unknown>,
    private readonly key: string,
  ) {
    super();
  }

  get Key(): string {
    return this.key;
  }
  get _Id(): string {
    return this.key;
  }
  get Value(): unknown {
    return this.values.get(this.key) ?? null;
  }
  set Value(value: unknown) {
    this.values.set(this.key, value);
  }
  get Type(): string {
    const kinds: Record<string, string> = { number: 'Number', boolean: 'Boolean' };
    return kinds[typeof this.values.get(this.key)] ?? 'String';
  }

  Delete(): void {
    this.values.delete(this.key);
  }
}
