import { element, type Xml } from './xml';

/** Collects what the manifest refers to by resid, each once, in the order of first use. */
export class Resources {
  private readonly images = new Map<string, string>();
  private readonly urls = new Map<string, string>();
  private readonly shortStrings = new Map<string, string>();
  private readonly longStrings = new Map<string, string>();

  image(id: string, address: string): string {
    return keep(this.images, id, address);
  }

  url(id: string, address: string): string {
    return keep(this.urls, id, address);
  }

  /** Up to 125 characters. */
  shortString(id: string, text: string): string {
    return keep(this.shortStrings, id, text);
  }

  /** Up to 250 characters. */
  longString(id: string, text: string): string {
    return keep(this.longStrings, id, text);
  }

  toXml(): Xml {
    const list = (name: string, item: string, entries: Map<string, string>): Xml =>
      element(
        `bt:${name}`,
        {},
        [...entries].map(([id, value]) => element(`bt:${item}`, { id, DefaultValue: value })),
      );
    return element('Resources', {}, [
      list('Images', 'Image', this.images),
      list('Urls', 'Url', this.urls),
      list('ShortStrings', 'String', this.shortStrings),
      list('LongStrings', 'String', this.longStrings),
    ]);
  }
}

function keep(entries: Map<string, string>, id: string, value: string): string {
  const before = entries.get(id);
  if (before !== undefined && before !== value) {
    throw new Error(`The manifest's resource "${id}" was given two values: "${before}" and "${value}".`);
  }
  entries.set(id, value);
  return id;
}
