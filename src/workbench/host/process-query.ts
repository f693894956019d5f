import { apiNotFound, HostError, invalidReference, itemNotFound } from './errors';
import { membersOf, RichCollection, RichObject, wireName } from './rich-object';

/** Kinds of object paths on the wire. */
export const PathKind = {
  Global: 1,
  New: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  Reference: 6,
  Null: 7,
} as const;

/** Kinds of actions on the wire. */
export const ActionKind = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: unknown[];
}

interface ObjectPath {
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Skip?: number;
  Top?: number;
}

interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: Record<string, unknown>;
}

/** A batch of the client: what one `context.sync()` sends. */
export interface Batch {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface BatchAnswer {
  Results: { ActionId: number; Value: unknown }[];
  Error?: {
    ActionIndex: number;
    Code: string;
    Message: string;
    HttpStatusCode: number;
    Location: string;
  };
  TraceIds?: number[];
}

export interface ExecutorOptions {
  /** The workbook. */
  root: RichObject;
  /** Objects that stand beside the workbook, by the client's type name. */
  newObject: (typeName: string) => RichObject;
  /** Waits until the workbook is calculated. */
  settle: () => Promise<void>;
  /** Wraps what changes or reads the workbook, so that it counts as the add-in's doing. */
  asAddIn: <Result>(work: () => Result) => Result;
}

/** Stops a batch once it has made so many changes and calls: what a test injects. */
export interface BatchFault {
  afterChanges: number;
  error: HostError;
}

type Resolved = RichObject | null;

/**
 * Executes batches over rich objects by reflection; it knows nothing of Excel. As in Excel, a batch is no
 * transaction: what was done before a failing action stays done.
 */
export class ProcessQuery {
  private readonly references = new Map<string, RichObject>();
  private nextReference = 1;

  constructor(private readonly options: ExecutorOptions) {}

  /** The objects that the client holds on to. */
  held(): Iterable<RichObject> {
    return this.references.values();
  }

  async execute(batch: Batch, fault: BatchFault | null = null): Promise<BatchAnswer> {
    const run = new BatchRun(batch, this.options, this.references, () => `reference ${this.nextReference++}`);
    return run.execute(fault);
  }
}

class BatchRun {
  private readonly resolved = new Map<number, Resolved>();
  private readonly kept = new Map<number, string>();
  private readonly answer: BatchAnswer = { Results: [] };

  constructor(
    private readonly batch: Batch,
    private readonly options: ExecutorOptions,
    private readonly references: Map<string, RichObject>,
    private readonly newReference: () => string,
  ) {}

  async execute(fault: BatchFault | null): Promise<BatchAnswer> {
    let changes = 0;
    for (const [index, action] of this.batch.Actions.entries()) {
      try {
        if (fault && changes >= fault.afterChanges) throw fault.error;
        await this.perform(action);
        if (isChange(action)) changes += 1;
      } catch (error) {
        this.answer.Error = describe(error, index);
        break;
      }
    }
    return this.answer;
  }

  private async perform(action: Action): Promise<void> {
    if (action.ActionType === ActionKind.Trace) {
      (this.answer.TraceIds ??= []).push(action.Id);
      // The client ends the registration of an event when the marker is answered.
      this.result(action, null);
      return;
    }
    const target = await this.path(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionKind.Instantiate: {
        this.result(action, target && this.identity(action.ObjectPathId, target));
        return;
      }
      case ActionKind.Query:
      case ActionKind.QueryAsJson: {
        this.result(action, target && (await this.queried(action, target)));
        return;
      }
      case ActionKind.SetProperty: {
        const [value] = await this.arguments(action.ArgumentInfo);
        this.setMember(target, action.Name, value);
        return;
      }
      case ActionKind.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.setMember(target, wireName(name), value);
        }
        return;
      case ActionKind.Method: {
        this.result(action, await this.method(action, target));
        return;
      }
      default:
        throw apiNotFound(`action ${action.ActionType} of the protocol`);
    }
  }

  private result(action: Action, value: unknown): void {
    this.answer.Results.push({ ActionId: action.Id, Value: value ?? null });
  }

  private async method(action: Action, target: Resolved): Promise<unknown> {
    if (action.Name === '_KeepReference') {
      if (target) this.kept.set(action.ObjectPathId, this.keep(target));
      return null;
    }
    if (action.Name === '_RemoveReference') {
      this.references.delete(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    if (!target) return { _IsNull: true };
    return this.call(target, action.Name, await this.arguments(action.ArgumentInfo));
  }

  private keep(object: RichObject): string {
    const id = this.newReference();
    this.references.set(id, object);
    return id;
  }

  private async path(id: number): Promise<Resolved> {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (!path) throw new HostError('InvalidObjectPath', `The batch has no object path ${id}.`, 400);
    const object = await this.resolve(path);
    this.resolved.set(id, object);
    return object;
  }

  private async resolve(path: ObjectPath): Promise<Resolved> {
    switch (path.ObjectPathType) {
      case PathKind.Global:
        return this.options.root;
      case PathKind.New:
        return this.options.newObject(path.Name);
      case PathKind.Null:
        return null;
      case PathKind.Reference: {
        const kept = this.references.get(path.Name);
        if (!kept) throw invalidReference();
        return kept;
      }
    }
    const parent = await this.path(path.ParentObjectPathId ?? -1);
    // What is reached from a null object is a null object.
    if (!parent) return null;
    if (path.ObjectPathType === PathKind.Property) {
      return asResolved(await this.read(parent, path.Name));
    }
    const name = path.ObjectPathType === PathKind.Indexer ? 'GetItem' : path.Name;
    return asResolved(await this.call(parent, name, await this.arguments(path.ArgumentInfo)));
  }

  private async arguments(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const ids = info?.ReferencedObjectPathIds;
    return Promise.all((info?.Arguments ?? []).map((value, index) => this.argument(value, ids?.[index])));
  }

  private async argument(value: unknown, id: unknown): Promise<unknown> {
    if (Array.isArray(id)) {
      return Promise.all((value as unknown[]).map((part, index) => this.argument(part, id[index])));
    }
    if (typeof id === 'number' && id !== 0) return this.path(id);
    if (!value || typeof value !== 'object' || Array.isArray(value)) return value;
    const entries = Object.entries(value as Record<string, { _ObjectPathId?: number } | null>);
    return Object.fromEntries(
      await Promise.all(
        entries.map(async ([name, part]) => [
          name,
          part?._ObjectPathId ? await this.path(part._ObjectPathId) : part,
        ]),
      ),
    );
  }

  private async call(object: RichObject, name: string, given: unknown[]): Promise<unknown> {
    await this.prepare(object, name);
    const member = (object as unknown as Record<string, unknown>)[name];
    if (typeof member !== 'function') throw apiNotFound(placeOf(object, name));
    return this.at(object, name, () => member.apply(object, given) as unknown);
  }

  private async read(object: RichObject, name: string): Promise<unknown> {
    await this.prepare(object, name);
    return this.at(object, name, () => (object as unknown as Record<string, unknown>)[name]);
  }

  private setMember(target: Resolved, name: string, value: unknown): void {
    if (!target) throw itemNotFound();
    if (!membersOf(target).names.has(name)) throw apiNotFound(placeOf(target, name));
    this.at(target, name, () => {
      if (!Reflect.set(target, name, value)) throw apiNotFound(`a way to set ${placeOf(target, name)}`);
    });
  }

  private async prepare(object: RichObject, name: string): Promise<void> {
    const members = membersOf(object);
    if (!members.names.has(name)) throw apiNotFound(placeOf(object, name));
    if (members.calculated.has(name)) await this.options.settle();
  }

  private at<Result>(object: RichObject, name: string, work: () => Result): Result {
    try {
      return this.options.asAddIn(work);
    } catch (error) {
      if (error instanceof HostError) error.location ||= placeOf(object, name);
      throw error;
    }
  }

  private async queried(action: Action, target: RichObject): Promise<unknown> {
    const found = await this.query(target, action.QueryInfo ?? {});
    return { ...this.identity(action.ObjectPathId, target), ...found };
  }

  private identity(pathId: number, object: RichObject): Record<string, unknown> {
    const reference = this.kept.get(pathId);
    return { ...(reference ? { _ReferenceId: reference } : {}), ...ownId(object) };
  }

  private async query(object: RichObject, info: QueryInfo): Promise<Record<string, unknown>> {
    const select = [...(info.Select ?? []), ...(info.Expand ?? [])].filter((name) => name !== '$none');
    if (object instanceof RichCollection) return this.queryItems(object, info, select);
    const scalarsOnly = select.length === 0 && !(info.Select ?? []).includes('$none');
    const wanted = scalarsOnly ? new Map([['*', [] as string[]]]) : grouped(select);
    const found: Record<string, unknown> = {};
    for (const [name, rest] of wanted) {
      if (name === '*') Object.assign(found, await this.scalars(object));
      else found[name] = await this.queryMember(object, name, rest);
    }
    return found;
  }

  private async queryItems(
    collection: RichCollection<RichObject>,
    info: QueryInfo,
    select: string[],
  ): Promise<Record<string, unknown>> {
    const skip = info.Skip ?? 0;
    const items = collection.Items.slice(skip, info.Top ? skip + info.Top : undefined);
    const inItems = select.map((name) => name.replace(/^items[/.]?/i, '')).filter((name) => name !== '');
    const values = [];
    for (const item of items) {
      const found = await this.query(item, { Select: inItems.length > 0 ? inItems : ['*'] });
      values.push({ ...ownId(item), ...found });
    }
    return { _Items: values };
  }

  private async queryMember(object: RichObject, name: string, rest: string[]): Promise<unknown> {
    const value = await this.read(object, name);
    if (!(value instanceof RichObject)) return value;
    return { ...ownId(value), ...(await this.query(value, { Select: rest })) };
  }

  private async scalars(object: RichObject): Promise<Record<string, unknown>> {
    const found: Record<string, unknown> = {};
    for (const name of membersOf(object).getters) {
      const value = await this.read(object, name);
      if (!(value instanceof RichObject)) found[name] = value;
    }
    return found;
  }
}

function asResolved(value: unknown): Resolved {
  return value instanceof RichObject ? value : null;
}

function isChange(action: Action): boolean {
  const kinds: number[] = [ActionKind.SetProperty, ActionKind.Method, ActionKind.Update];
  return kinds.includes(action.ActionType) && !action.Name.startsWith('_');
}

/** "format/fill/color" and "format/font/bold" are one visit to Format with two wishes. */
function grouped(select: string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of select) {
    const [head = '', ...rest] = path.split(/[/.]/);
    const name = head === '*' ? head : wireName(head);
    const wishes = groups.get(name) ?? [];
    groups.set(name, rest.length > 0 ? [...wishes, rest.join('/')] : wishes);
  }
  return groups;
}

function ownId(object: RichObject): Record<string, unknown> {
  const { names } = membersOf(object);
  const own = object as unknown as Record<string, unknown>;
  if (names.has('Id')) return { Id: own.Id };
  return names.has('_Id') ? { _Id: own._Id } : {};
}

function placeOf(object: RichObject, name: string): string {
  const type = object.constructor.name.replace(/^Host/, '');
  return `${type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function describe(error: unknown, index: number): NonNullable<BatchAnswer['Error']> {
  if (error instanceof HostError) {
    return {
      ActionIndex: index,
      Code: error.code,
      Message: error.message,
      HttpStatusCode: error.status,
      Location: error.location,
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    ActionIndex: index,
    Code: 'GeneralException',
    Message: message,
    HttpStatusCode: 500,
    Location: '',
  };
}
