import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

type Listener = (event: Record<string, unknown>) => void;

/** The client's store for what outlives the pane. */
interface OfficeRuntimeGlobal {
  storage: {
    getItem(key: string): Promise<string | null>;
    setItem(key: string, value: string): Promise<void>;
    removeItem(key: string): Promise<void>;
  };
}

/** Globals of the client that tests and callers use; they live in the window of the add-in. */
export interface ClientGlobals {
  Office: typeof Office;
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  CustomFunctions: typeof CustomFunctions;
  OfficeRuntime: OfficeRuntimeGlobal;
}

const ORIGIN = 'https://localhost';
const CLIENT_BASE = `${ORIGIN}/office-js/`;

/** Compiling the client takes longer than running it; within one process it is compiled once. */
const compiled = new Map<string, vm.Script>();

function clientScript(file: string): vm.Script {
  const known = compiled.get(file);
  if (known) return known;
  const anchor = typeof __filename === 'string' ? __filename : path.join(process.cwd(), 'index.js');
  const folder = path.dirname(createRequire(anchor).resolve('@microsoft/office-js/dist/office.js'));
  const script = new vm.Script(readFileSync(path.join(folder, file), 'utf8'), { filename: file });
  compiled.set(file, script);
  return script;
}

const languageObjects = [
  'Array',
  'BigInt',
  'Error',
  'JSON',
  'Map',
  'Math',
  'Number',
  'Object',
  'RangeError',
  'Set',
  'String',
];

/**
 * As much of a browser's window as Microsoft's unmodified client needs: it loads its own scripts into it,
 * and talks to the host by messages that this window posts to itself.
 */
export class HeadlessWindow {
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();
  private readonly scope: Record<string, unknown>;
  private closed = false;
  readonly location = new URL(`${ORIGIN}/taskpane.html`);

  constructor() {
    this.scope = this.makeScope();
    vm.createContext(this.scope);
  }

  /** The window as the client sees it: the source of its messages. */
  get source(): unknown {
    return this.scope;
  }

  set name(name: string) {
    this.scope.name = name;
  }

  /** Runs the client; afterwards its globals are there. */
  loadClient(): ClientGlobals {
    this.runClientFile('office.js');
    return this.scope as unknown as ClientGlobals;
  }

  /** Runs the add-in's own script in the window. */
  run(script: string, filename: string): void {
    new vm.Script(script, { filename }).runInContext(this.scope);
  }

  /**
   * Runs a built script, all of whose own names are inside its functions, with the language's own objects as
   * locals: a name that is looked up in a vm context costs microseconds, in a page next to nothing.
   */
  runBundle(script: string, filename: string): void {
    const names = languageObjects.join(', ');
    this.run(`(function (${names}) {${script}\n})(${names});`, filename);
  }

  close(): void {
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    this.listeners.clear();
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    const listeners = this.listeners.get(type) ?? new Set<Listener>();
    listeners.add(listener as Listener);
    this.listeners.set(type, listeners);
  }

  removeEventListener(type: string, listener: (event: never) => void): void {
    this.listeners.get(type)?.delete(listener as Listener);
  }

  postMessage(data: string): void {
    setImmediate(() => this.dispatch('message', { data, origin: ORIGIN, source: this.scope }));
  }

  private dispatch(type: string, fields: Record<string, unknown>): void {
    const state = { stopped: false };
    const event = {
      ...fields,
      stopImmediatePropagation: () => {
        state.stopped = true;
      },
    };
    for (const listener of [...(this.listeners.get(type) ?? [])]) {
      if (state.stopped || this.closed) return;
      listener(event);
    }
  }

  private runClientFile(file: string): void {
    clientScript(file).runInContext(this.scope);
  }

  /** Timers end with the window, or the client's would keep the process alive. */
  private readonly setTimer = (work: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) => {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      work(...given);
    }, delay);
    this.timers.add(timer);
    return timer;
  };

  private readonly setRepeating = (work: () => void, delay?: number) => {
    const timer = setInterval(work, delay);
    timer.unref();
    this.timers.add(timer);
    return timer;
  };

  private readonly clearTimer = (timer: ReturnType<typeof setTimeout>) => {
    clearTimeout(timer);
    this.timers.delete(timer);
  };

  private makeScope(): Record<string, unknown> {
    const scope: Record<string, unknown> = {
      console,
      // The caller's own JSON, so that what the client reads are the caller's own arrays and objects.
      JSON,
      URL,
      TextEncoder,
      TextDecoder,
      performance,
      crypto: globalThis.crypto,
      Event: globalThis.Event,
      setTimeout: this.setTimer,
      clearTimeout: this.clearTimer,
      setInterval: this.setRepeating,
      clearInterval: this.clearTimer,
      name: '',
      external: {},
      history: {},
      opener: null,
      navigator: { userAgent: 'headless', language: 'en-GB' },
      location: this.location,
      localStorage: memoryStorage(),
      sessionStorage: memoryStorage(),
      addEventListener: this.addEventListener.bind(this),
      removeEventListener: this.removeEventListener.bind(this),
      postMessage: this.postMessage.bind(this),
      open: () => null,
      focus: () => undefined,
      blur: () => undefined,
    };
    scope.document = this.makeDocument();
    for (const name of ['window', 'self', 'top', 'parent']) scope[name] = scope;
    return scope;
  }

  private makeDocument(): Record<string, unknown> {
    const scripts = [{ src: `${CLIENT_BASE}office.js` }];
    const head = {
      appendChild: (element: { src: string; onload?: () => void }) => {
        this.setTimer(() => {
          this.runClientFile(element.src.slice(CLIENT_BASE.length));
          scripts.push(element);
          element.onload?.();
        }, 0);
        return element;
      },
    };
    return {
      domain: 'localhost',
      readyState: 'complete',
      cookie: '',
      head,
      body: { appendChild: () => undefined },
      addEventListener: this.addEventListener.bind(this),
      querySelectorAll: () => [],
      getElementById: () => null,
      getElementsByTagName: (tag: string) => ({ script: scripts, head: [head] })[tag] ?? [],
      createElement: (tag: string) => (tag === 'a' ? linkElement(this.location) : plainElement()),
    };
  }
}

/** The client takes addresses apart by setting them on a link. */
function linkElement(base: URL): object {
  let url = new URL(base);
  return {
    set href(address: string) {
      url = new URL(address, base);
    },
    get href() {
      return url.href;
    },
    get hostname() {
      return url.hostname;
    },
    get protocol() {
      return url.protocol;
    },
    get port() {
      return url.port;
    },
  };
}

function plainElement(): object {
  return {
    style: {},
    setAttribute(this: Record<string, unknown>, name: string, value: unknown) {
      this[name] = value;
    },
  };
}

function memoryStorage(): object {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: unknown) => items.set(key, String(value)),
    removeItem: (key: string) => items.delete(key),
    clear: () => items.clear(),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}
