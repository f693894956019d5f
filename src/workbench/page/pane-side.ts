const LEAST_WIDTH = 260;
const LEAST_GRID = 320;
const STEP = 24;

/** The side that holds the pane: its width, and whether it is open. */
export class PaneSide {
  private readonly side = element('pane-side');
  private readonly toggle = element('pane-toggle');

  constructor(private readonly onResize: () => void) {
    this.toggle.addEventListener('click', () => this.show(!this.isOpen));
    const splitter = element('splitter');
    splitter.addEventListener('pointerdown', (event) => this.drag(splitter, event));
    splitter.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowLeft') this.setWidth(this.side.offsetWidth + STEP);
      if (event.key === 'ArrowRight') this.setWidth(this.side.offsetWidth - STEP);
    });
  }

  get isOpen(): boolean {
    return !document.body.classList.contains('pane-closed');
  }

  show(open: boolean): void {
    document.body.classList.toggle('pane-closed', !open);
    this.toggle.textContent = open ? 'Close pane' : 'Open pane';
    this.toggle.setAttribute('aria-expanded', String(open));
    this.onResize();
  }

  private drag(splitter: HTMLElement, start: PointerEvent): void {
    const width = this.side.offsetWidth;
    const move = (event: PointerEvent): void => this.setWidth(width + start.clientX - event.clientX);
    splitter.setPointerCapture(start.pointerId);
    document.body.classList.add('is-resizing');
    splitter.addEventListener('pointermove', move);
    splitter.addEventListener(
      'pointerup',
      () => {
        splitter.removeEventListener('pointermove', move);
        document.body.classList.remove('is-resizing');
      },
      { once: true },
    );
  }

  private setWidth(width: number): void {
    const most = Math.max(LEAST_WIDTH, window.innerWidth - LEAST_GRID);
    this.side.style.width = `${Math.min(most, Math.max(LEAST_WIDTH, width))}px`;
    this.onResize();
  }
}

/** An element that index.html holds. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found;
}
