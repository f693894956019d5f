import type { IDisposable } from '@univerjs/core';
import { areaAddress } from '../../files/engine/addresses';
import type { Book } from '../../files/engine/book';
import type { BookEvent } from '../../files/engine/book-events';
import type { WireEvent } from './rich-api-host';

/** The client's numbers of the events the stand-in has. */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
} as const;

export type EventName = keyof typeof EventType;

/** The target of events of the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';
const EVENT_CATEGORY = 65_536;

const bridges = new WeakMap<Book, EventBridge>();

/** The bridge of a workbook; each workbook that is open in a host has one. */
export function bridgeOf(book: Book): EventBridge {
  const bridge = bridges.get(book);
  if (!bridge) throw new Error('This workbook is not open in a host.');
  return bridge;
}

/** Sends a workbook's events to the client, those only that it registered for. */
export class EventBridge {
  private readonly registered = new Map<string, number>();
  private readonly subscription: IDisposable;
  private nextEvent = 1;

  /** Listeners to the selection of the whole document, which the client registers for in another way. */
  readonly selection = new Set<() => void>();
  /** An add-in may ask Excel to be silent. */
  enabled = true;

  constructor(
    private readonly book: Book,
    private readonly push: (events: WireEvent[]) => void,
  ) {
    bridges.set(book, this);
    this.subscription = book.events.on((event) => this.forward(event));
  }

  dispose(): void {
    this.subscription.dispose();
  }

  register(name: EventName, target: string): void {
    const key = `${name}:${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(name: EventName, target: string): void {
    const key = `${name}:${target}`;
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) - 1));
  }

  private forward(event: BookEvent): void {
    if (!this.enabled) return;
    switch (event.kind) {
      case 'changed': {
        const address = areaAddress(event.area);
        return this.send('changed', event.sheetId, {
          address,
          changeType: event.change,
          source: 'Local',
          triggerSource: event.origin === 'addIn' ? 'ThisLocalAddin' : 'Unknown',
          shiftDirection: 'None',
          referenceId: `${event.sheetId}!${address}`,
        });
      }
      case 'selectionChanged':
        for (const listener of this.selection) listener();
        return this.send('selectionChanged', event.sheetId, { address: areaAddress(event.area) });
      case 'activated':
        this.send('deactivated', event.before, {});
        return this.send('activated', event.sheetId, {});
      case 'calculated':
        return this.send('calculated', event.sheetId, { address: this.usedAddress(event.sheetId) });
      default:
        return this.send(event.kind, event.sheetId, { source: 'Local' });
    }
  }

  private usedAddress(sheetId: string): string {
    const area = this.book.sheet(sheetId)?.usedArea(false);
    return area ? areaAddress(area) : 'A1';
  }

  private send(name: EventName, sheetId: string, message: Record<string, unknown>): void {
    const text = JSON.stringify({ worksheetId: sheetId, ...message });
    const events = [sheetId, WORKBOOK_TARGET]
      .filter((target) => (this.registered.get(`${name}:${target}`) ?? 0) > 0)
      .map((target): WireEvent => [EVENT_CATEGORY, EventType[name], target, text, this.nextEvent++]);
    if (events.length > 0) this.push(events);
  }
}
