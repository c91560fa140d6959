/** The part of a picture that is in view: moved by dragging, made nearer by the wheel or two fingers. */

const NEAREST = 4;

/** At less than this text cannot be read: then less than all is in view at first. */
const READABLE = 0.72;

export class Window {
  /** Whether the pointer that was just lifted had moved the picture. */
  dragged = false;

  #svg;
  #pane;
  #all;
  #x;
  #y;
  #scale;
  #pointers = new Map();

  /**
   * @param {SVGSVGElement} svg with a viewBox of all of it
   * @param {HTMLElement} pane in which it is seen
   * @param {Window} [before] what was in view of an earlier picture stays in view
   */
  constructor(svg, pane, before) {
    this.#svg = svg;
    this.#pane = pane;
    const { width, height } = svg.viewBox.baseVal;
    this.#all = { width, height };
    this.#x = before ? before.#x : 0;
    this.#y = before ? before.#y : 0;
    this.#scale = before ? before.#scale : 0;
    if (!before) {
      this.showAll();
      if (this.#scale < READABLE) {
        this.#scale = READABLE;
        this.#x = 0;
        this.#y = 0;
      }
    }
    this.#show();
    // One pane, one window: whoever listened for an earlier picture no longer does.
    before?.leave();
    this.#abort = new AbortController();
    const how = { signal: this.#abort.signal };
    pane.addEventListener('wheel', this.#wheel, { ...how, passive: false });
    pane.addEventListener('pointerdown', this.#down, how);
    pane.addEventListener('pointermove', this.#move, how);
    pane.addEventListener('pointerup', this.#up, how);
    pane.addEventListener('pointercancel', this.#up, how);
    this.#sized = new ResizeObserver(() => this.#show());
    this.#sized.observe(pane);
  }

  #abort = new AbortController();

  /** @type {ResizeObserver | undefined} */
  #sized;

  /** No longer listens. */
  leave() {
    this.#abort.abort();
    this.#sized?.disconnect();
  }

  /** All of it, or its whole width where all of it could not be read. */
  showAll() {
    const { clientWidth, clientHeight } = this.#pane;
    const whole = Math.min(clientWidth / this.#all.width, clientHeight / this.#all.height);
    this.#scale = Math.max(whole, Math.min(1, clientWidth / this.#all.width)) || 1;
    this.#x = (this.#all.width - clientWidth / this.#scale) / 2;
    this.#y = Math.max(0, (this.#all.height - clientHeight / this.#scale) / 2) * (whole === this.#scale ? 1 : 0);
    this.#show();
  }

  /**
   * Nearer or further.
   * @param {number} by over 1 for nearer
   * @param {{x: number, y: number}} [at] what stays where it is, in the pane; its middle if not given
   */
  zoom(by, at = { x: this.#pane.clientWidth / 2, y: this.#pane.clientHeight / 2 }) {
    const furthest = Math.min(this.#pane.clientWidth / this.#all.width, this.#pane.clientHeight / this.#all.height) / 1.5;
    const scale = Math.min(NEAREST, Math.max(furthest, this.#scale * by));
    this.#x += at.x / this.#scale - at.x / scale;
    this.#y += at.y / this.#scale - at.y / scale;
    this.#scale = scale;
    this.#show();
  }

  /**
   * Moves no further than needed for a part of the picture to be in view.
   * @param {{x: number, y: number, width: number, height: number}} part
   */
  show(part) {
    const margin = 24 / this.#scale;
    const width = this.#pane.clientWidth / this.#scale;
    const height = this.#pane.clientHeight / this.#scale;
    this.#x = within(this.#x, part.x + part.width + margin - width, part.x - margin);
    this.#y = within(this.#y, part.y + part.height + margin - height, part.y - margin);
    this.#show();
  }

  #show() {
    const { clientWidth, clientHeight } = this.#pane;
    if (clientWidth && clientHeight) {
      this.#svg.setAttribute('viewBox', `${this.#x} ${this.#y} ${clientWidth / this.#scale} ${clientHeight / this.#scale}`);
    }
  }

  /** @param {WheelEvent} event */
  #wheel = (event) => {
    event.preventDefault();
    if (event.ctrlKey || event.metaKey || Math.abs(event.deltaY) > Math.abs(event.deltaX) && !event.shiftKey) {
      this.zoom(Math.exp(-event.deltaY * 0.0015), this.#place(event));
    } else {
      this.#x += (event.deltaX || event.deltaY) / this.#scale;
      this.#show();
    }
  };

  #place(event) {
    const pane = this.#pane.getBoundingClientRect();
    return { x: event.clientX - pane.left, y: event.clientY - pane.top };
  }

  #down = (event) => {
    this.dragged = false;
    this.#pointers.set(event.pointerId, this.#place(event));
  };

  #move = (event) => {
    const before = this.#pointers.get(event.pointerId);
    if (!before) {
      return;
    }
    const now = this.#place(event);
    if (!this.dragged && Math.hypot(now.x - before.x, now.y - before.y) < 4) {
      return;
    }
    this.dragged = true;
    this.#pane.setPointerCapture(event.pointerId);
    const others = [...this.#pointers].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
    if (others.length) {
      const [other] = others;
      this.zoom(Math.hypot(now.x - other.x, now.y - other.y) / Math.hypot(before.x - other.x, before.y - other.y), other);
    } else {
      this.#x -= (now.x - before.x) / this.#scale;
      this.#y -= (now.y - before.y) / this.#scale;
      this.#show();
    }
    this.#pointers.set(event.pointerId, now);
  };

  #up = (event) => {
    this.#pointers.delete(event.pointerId);
  };
}

function within(value, least, most) {
  return least > most ? (least + most) / 2 : Math.min(Math.max(value, least), most);
}
