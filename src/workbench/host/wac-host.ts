import { documentFile } from './document-file';
import type { Batch } from './process-query';
import { requirementMatrix } from './requirements';
import type { RichApiHost } from './rich-api-host';

/** Excel on the web, as the client knows hosts. */
const EXCEL_WEB = 16;

/** The client's numbers of the methods it calls. */
const Dispatch = {
  loadSettings: 75,
  saveSettings: 76,
  getFile: 77,
  getFileSlice: 80,
  closeFile: 81,
  richApi: 93,
  commandCompleted: 94,
} as const;

/** The client's numbers of the parameters of files, and of what it reads of an answer. */
const FileParameter = { fileType: 0, sliceSize: 1, handle: 2, sliceIndex: 3 } as const;
const COMPRESSED = 1;
const FILE_TYPE_NOT_SUPPORTED = 11_000;
/** Excel keeps no more than this many copies of a document at once. */
const MOST_FILES = 2;
const TOO_MANY_FILES = 11_004;
const NO_SUCH_FILE = 11_005;

const MessageType = { request: 0, response: 1 } as const;
const ActionType = { invoke: 0, register: 1, unregister: 2 } as const;
const ResponseType = { forCalling: 0, forEventing: 1 } as const;

/** Excel on the web takes and gives no more than 5 MB a message. */
const MOST_CHARACTERS = 5 * 1024 * 1024;
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;
const INTERNAL_ERROR = 5001;

interface ClientMessage {
  _messageType: number;
  _actionType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _origin: string;
  _data: unknown;
}

interface ExecuteMethod {
  DdaMethod: { DispatchId: number };
  DdaSettingsMethod?: { Properties: [string, unknown][] };
  [FileParameter.fileType]?: number;
  [FileParameter.sliceSize]?: number;
  [FileParameter.handle]?: number;
  [FileParameter.sliceIndex]?: number;
  ArrayData?: [unknown, string, string, unknown, string, unknown, number];
}

/** The part of a window the protocol needs; the headless client has such a window too. */
export interface MessageWindow {
  location: { origin: string };
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  postMessage(data: string, origin: string): void;
}

/** Stands for "no answer at all". */
const silence = Symbol('silence');

/**
 * The host side of the protocol by which Excel on the web and an add-in's frame talk: messages between
 * windows, numbered calls and events.
 */
export class WacHost {
  readonly conversation = `conversation${Math.random().toString(36).slice(2)}`;
  private readonly subscribed = new Set<string>();
  private peer: { window: MessageWindow; origin: string } | null = null;
  private running: ((event: MessageEvent) => void) | null = null;
  private readonly commands = new Map<string, () => void>();
  private nextCommand = 1;
  private readonly files = new Map<number, { bytes: Uint8Array; sliceSize: number }>();
  private nextFile = 1;

  constructor(
    private readonly window: MessageWindow,
    private readonly richApi: RichApiHost,
    private readonly locale: string,
  ) {
    richApi.subscribe((events) => this.event('richApiMessage', { ArrayData: events }));
    richApi.selectionEvents.add(() => this.event('documentSelectionChanged', {}));
  }

  /** What the add-in's frame must have as its name; nothing else tells the client where it is. */
  frameName(): string {
    const hostInfo = ['Excel', 'Web', '16.00', this.locale, '', '', 'disableLogging', '3'].join('$');
    return JSON.stringify({
      hostInfo,
      xdmInfo: [this.conversation, 'addin', this.window.location.origin].join('|'),
      serializerVersion: '1',
      baseFrameName: this.conversation,
    });
  }

  /** Begins to answer. @param isClient tells the add-in's window from others. */
  listen(isClient: (source: unknown) => boolean): void {
    this.running = (event) => {
      if (isClient(event.source)) this.receive(event);
    };
    this.window.addEventListener('message', this.running);
  }

  dispose(): void {
    if (this.running) this.window.removeEventListener('message', this.running);
    this.running = null;
  }

  /** Runs a function that the manifest names for a ribbon button; resolves when it says it is done. */
  invokeCommand(functionName: string): Promise<void> {
    const id = `command${this.nextCommand}`;
    this.nextCommand += 1;
    return new Promise((resolve) => {
      this.commands.set(id, resolve);
      this.event('appCommandInvoked', [id, functionName, JSON.stringify({ source: { id: functionName } })]);
    });
  }

  private receive(event: MessageEvent): void {
    const message = this.parsed(event.data);
    if (!message) return;
    // Matters where host and client share one window.
    event.stopImmediatePropagation();
    this.peer = {
      window: (event.source as MessageWindow | null) ?? this.window,
      origin: event.origin || message._origin,
    };
    this.handle(message).then(
      (data) => data !== silence && this.post(message, data),
      (error: unknown) => this.post(message, { Version: 1, Error: INTERNAL_ERROR, Message: String(error) }),
    );
  }

  private parsed(data: unknown): ClientMessage | null {
    if (typeof data !== 'string' || !data.includes(this.conversation)) return null;
    const message = JSON.parse(data) as ClientMessage;
    const isOurs = message._conversationId === this.conversation;
    return isOurs && message._messageType === MessageType.request ? message : null;
  }

  private async handle(message: ClientMessage): Promise<unknown> {
    if (message._actionType === ActionType.register) {
      this.subscribed.add(message._actionName);
      return { Version: 1, Error: 0 };
    }
    if (message._actionType === ActionType.unregister) {
      this.subscribed.delete(message._actionName);
      return { Version: 1, Error: 0 };
    }
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.appContext();
      case 'executeMethod':
        return this.executeMethod(message._data as ExecuteMethod);
      default:
        // The client tells the host of its windows and focus and waits for nothing.
        return null;
    }
  }

  private async executeMethod(call: ExecuteMethod): Promise<unknown> {
    const { settingsStore } = this.richApi.workbook;
    switch (call.DdaMethod.DispatchId) {
      case Dispatch.richApi:
        return this.richApiRequest(call.ArrayData);
      case Dispatch.saveSettings:
        settingsStore.values.clear();
        for (const [name, value] of call.DdaSettingsMethod?.Properties ?? []) {
          settingsStore.values.set(name, parsedSetting(value));
        }
        return { Version: 1, Error: 0 };
      case Dispatch.loadSettings: {
        const Settings = this.settings().map(([Name, Value]) => ({ Name, Value }));
        return { Version: 1, Error: 0, Properties: { Settings } };
      }
      case Dispatch.getFile:
        return this.getFile(call);
      case Dispatch.getFileSlice:
        return this.fileSlice(call);
      case Dispatch.closeFile:
        this.files.delete(call[FileParameter.handle] ?? 0);
        return { Version: 1, Error: 0 };
      case Dispatch.commandCompleted:
        this.completeCommand(call);
        return { Version: 1, Error: 0 };
      default:
        return { Version: 1, Error: INTERNAL_ERROR };
    }
  }

  private async richApiRequest(data: ExecuteMethod['ArrayData']): Promise<unknown> {
    const body = data?.[4] ?? '';
    if (body.length > MOST_CHARACTERS) return { Version: 1, Error: REQUEST_TOO_LARGE };
    const outcome = await this.richApi.request(JSON.parse(body) as Batch, data?.[6] ?? 0);
    if (outcome === 'lost') return silence;
    if ('refused' in outcome) return { Version: 1, Error: outcome.refused };
    const text = JSON.stringify(outcome.answer);
    if (text.length > MOST_CHARACTERS) return { Version: 1, Error: RESPONSE_TOO_LARGE };
    return { Version: 1, Error: 0, Data: [200, ['Content-Type', 'application/json'], text] };
  }

  /** A copy of the document as it is now, which is handed over slice by slice. */
  private async getFile(call: ExecuteMethod): Promise<unknown> {
    if (call[FileParameter.fileType] !== COMPRESSED) return { Version: 1, Error: FILE_TYPE_NOT_SUPPORTED };
    if (this.files.size >= MOST_FILES) return { Version: 1, Error: TOO_MANY_FILES };
    const outcome = await this.richApi.copyOfDocument(documentFile);
    if (outcome === 'lost') return silence;
    if ('refused' in outcome) return { Version: 1, Error: outcome.refused };
    const { bytes } = outcome;
    const handle = this.nextFile;
    this.nextFile += 1;
    this.files.set(handle, { bytes, sliceSize: call[FileParameter.sliceSize] ?? bytes.length });
    return { Version: 1, Error: 0, 0: handle, 1: bytes.length };
  }

  private fileSlice(call: ExecuteMethod): unknown {
    const file = this.files.get(call[FileParameter.handle] ?? 0);
    if (!file) return { Version: 1, Error: NO_SUCH_FILE };
    const from = (call[FileParameter.sliceIndex] ?? 0) * file.sliceSize;
    const data = [...file.bytes.slice(from, from + file.sliceSize)];
    return { Version: 1, Error: 0, 0: data, 1: data.length };
  }

  /** Commands are answered in turn: the client says that one is done, not always which. */
  private completeCommand(call: ExecuteMethod): void {
    const text = JSON.stringify(call);
    const id =
      [...this.commands.keys()].find((key) => text.includes(`"${key}"`)) ?? [...this.commands.keys()][0];
    if (id === undefined) return;
    this.commands.get(id)?.();
    this.commands.delete(id);
  }

  private appContext(): object {
    return {
      _id: 'addin',
      _appName: EXCEL_WEB,
      _appVersion: '16.00',
      _appMinorVersion: 0,
      _appUILocale: this.locale,
      _dataLocale: this.locale,
      _docUrl: `https://workbench.invalid/${encodeURIComponent(this.richApi.workbook.Name)}`,
      _clientMode: 1,
      _settings: this.settings(),
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: '00000000-0000-0000-0000-000000000000',
      _appInstanceId: this.conversation,
      _requirementMatrix: JSON.stringify(requirementMatrix),
      _hostFullVersion: '16.0.17000.10000',
      _addinName: 'workbench',
      _appDomains: [],
      _initialDisplayMode: 2,
    };
  }

  /** The document's settings as the client keeps them: each value as JSON text. */
  private settings(): [string, string][] {
    const { values } = this.richApi.workbook.settingsStore;
    return [...values].map(([name, value]) => [name, JSON.stringify(value)]);
  }

  private event(name: string, data: unknown): void {
    if (!this.peer || (name !== 'appCommandInvoked' && !this.subscribed.has(name))) return;
    this.send(name, -1, ResponseType.forEventing, data);
  }

  private post(message: ClientMessage, data: unknown): void {
    this.send(message._actionName, message._correlationId, ResponseType.forCalling, data);
  }

  private send(action: string, correlation: number, responseType: number, data: unknown): void {
    if (!this.peer || !this.running) return;
    const message = {
      _messageType: MessageType.response,
      _actionName: action,
      _conversationId: this.conversation,
      _correlationId: correlation,
      _origin: this.window.location.origin,
      _data: data ?? null,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    this.peer.window.postMessage(JSON.stringify(message), this.peer.origin);
  }
}

function parsedSetting(value: unknown): unknown {
  return typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
}
