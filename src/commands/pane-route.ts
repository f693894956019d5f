/**
 * The way from a command to the pane. Commands and pane run in one page (the shared runtime), so a
 * plain subscription is enough; the last state is kept, because a command may run before the pane shows.
 */

/** Grows with each panel of the pane. */
export type Panel =
  | 'position'
  | 'quarter'
  | 'validate'
  | 'explain'
  | 'report'
  | 'adjustments'
  | 'what-if'
  | 'system'
  | 'plans-together';

export interface Notice {
  kind: 'information' | 'success' | 'warning' | 'error';
  title: string;
  /** What is wrong (or was done), where, and what to do. */
  text: string;
  link?: { label: string; address: string };
}

/** What a command asks of the panel it opens; each is done once. */
export interface PaneRequest {
  task: 'validate sheet';
}

export interface PaneRoute {
  panel: Panel;
  notice?: Notice;
  request?: PaneRequest;
}

type Listener = () => void;

let route: PaneRoute = { panel: 'position' };
const listeners = new Set<Listener>();

function follow(next: PaneRoute): void {
  route = next;
  for (const listener of [...listeners]) listener();
}

/** The state the pane should show; the same object until it changes. */
export function currentRoute(): PaneRoute {
  return route;
}

/** Calls `listener` after each change of the route. Returns what ends the subscription. */
export function subscribeToRoute(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Turns the pane to a panel; a notice of before goes, for it spoke of something else. */
export function openPanel(panel: Panel, request?: PaneRequest): void {
  follow({ panel, ...(request && { request }) });
}

/** Shows a notice above whichever panel is open. */
export function showNotice(notice: Notice): void {
  follow({ ...route, notice });
}

/** Takes the notice away, once read. */
export function dismissNotice(): void {
  follow({ panel: route.panel });
}
