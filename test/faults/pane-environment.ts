import { webcrypto } from 'node:crypto';
import { clearInterval, clearTimeout, setImmediate, setInterval, setTimeout } from 'node:timers';
import { TextDecoder, TextEncoder } from 'node:util';

/** Both who use it post to the second port and listen at the first; Node's own would keep the process alive. */
class MessageChannel {
  readonly port1: { onmessage: ((event: { data: unknown }) => void) | null; close: () => void } = {
    onmessage: null,
    close: () => undefined,
  };
  readonly port2 = {
    postMessage: (data: unknown) => void setImmediate(() => this.port1.onmessage?.({ data })),
    close: () => undefined,
  };
}

// What Node has and jsdom lacks, for Excel's stand-in beside the pane; to be imported before either.
const Uint8Array: unknown = Object.getPrototypeOf(Buffer);
const timers = { clearInterval, clearTimeout, setImmediate, setInterval, setTimeout };
Object.assign(globalThis, { MessageChannel, TextDecoder, TextEncoder, Uint8Array, ...timers });
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
URL.createObjectURL = () => 'blob:copy';
