import { itemNotFound } from './errors';
import { RichCollection, RichObject } from './rich-object';

/** What add-ins keep with the document; both ways of the client to reach settings end here. */
export class SettingsStore {
  readonly values = new Map<string, unknown>();
}

/** Excel's SettingCollection. */
export class HostSettingCollection extends RichCollection<HostSetting> {
  constructor(private readonly store: SettingsStore) {
    super();
  }

  get Items(): HostSetting[] {
    return [...this.store.values.keys()].map((key) => new HostSetting(this.store, key));
  }

  Add(key: string, value: unknown): HostSetting {
    this.store.values.set(key, value);
    return new HostSetting(this.store, key);
  }

  GetItem(key: string): HostSetting {
    const item = this.GetItemOrNullObject(key);
    if (!item) throw itemNotFound();
    return item;
  }

  GetItemOrNullObject(key: string): HostSetting | null {
    return this.store.values.has(key) ? new HostSetting(this.store, key) : null;
  }

  GetCount(): number {
    return this.store.values.size;
  }
}

class HostSetting extends RichObject {
  constructor(
    private readonly store: SettingsStore,
    private readonly key: string,
  ) {
    super();
  }

  get _Id(): string {
    return this.key;
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    return this.store.values.get(this.key) ?? null;
  }
  set Value(value: unknown) {
    this.store.values.set(this.key, value);
  }

  Delete(): void {
    this.store.values.delete(this.key);
  }
}
