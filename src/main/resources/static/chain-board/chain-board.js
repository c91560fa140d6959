/**
 * A chain's board as the service draws it, to move about in: drag or arrow keys, wheel or + and -, 0 for all of it. A
 * segment that is looked at shows what feeds it and what it feeds.
 */
import { css, html } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { ask } from '../app/api.js';
import { Loader } from '../app/loader.js';
import { language, say } from '../app/words.js';
import { theme } from '../app/theme.js';
import { Window } from './window.js';

const SVG = 'http://www.w3.org/2000/svg';

const picture = new CSSStyleSheet();
void fetch(new URL('./picture.css', import.meta.url)).then(async (styles) => picture.replace(await styles.text()));

class ChainBoard extends View {
  static properties = { map: { attribute: false }, segment: { attribute: false }, toggled: { attribute: false } };

  static styles = [shared, picture, css`
    .frame { position: relative; border: 1px solid var(--line); border-radius: 8px; overflow: hidden; background: var(--ground); }
    .pane { height: clamp(24rem, calc(100dvh - 15rem), 80rem); touch-action: none; cursor: grab; }
    .pane.moving { cursor: grabbing; }
    .pane svg { display: block; width: 100%; height: 100%; user-select: none; }
    .tools { position: absolute; right: 0.6rem; bottom: 0.6rem; display: flex; gap: 0.25rem; }
    .tools button { min-width: 2.1rem; justify-content: center; }
    .legend { position: absolute; left: 0.6rem; bottom: 0.6rem; background: color-mix(in srgb, var(--sheet) 88%, transparent); padding: 0.15rem 0.6rem; border-radius: 99px; }
    @media (max-width: 640px) { .legend { display: none; } }
    .box { cursor: pointer; }
    .box:focus { outline: none; }
    .box:focus-visible > rect { stroke: var(--focus) !important; stroke-width: 3 !important; stroke-dasharray: none !important; }
    .box.chosen > rect { stroke: var(--accent) !important; stroke-width: 3 !important; stroke-dasharray: none !important; }
    svg.focused .box:not(.near, .chosen, .around) { opacity: 0.35; }
    svg.focused .wires { opacity: 0.15; }
    .feed { fill: none; stroke: var(--accent); stroke-width: 2; opacity: 0.85; pointer-events: none; }
    .feed.coming { stroke: var(--warn); stroke-dasharray: 6 3; }
    @media print { .tools { display: none; } .pane { height: auto; } }
  `];

  drawn = new Loader(this, () => [this.map?.id, this.map?.revision, language(), theme(), this.toggled],
    async ([chain, , , light, toggled], signal) => {
      const text = await (await ask(`/chains/${chain}/map.svg`, { theme: light, toggled }, { signal })).text();
      // Its own styles, which no page may take up in place, are those of picture.css.
      const plain = text.replace(/<style>[^<]*<\/style>/, '');
      const svg = document.importNode(new DOMParser().parseFromString(plain, 'image/svg+xml').documentElement, true);
      svg.removeAttribute('width');
      svg.removeAttribute('height');
      svg.setAttribute('role', 'group');
      svg.setAttribute('aria-label', say('board.label'));
      return /** @type {SVGSVGElement} */ (/** @type {unknown} */ (svg));
    });

  /** @type {Window | undefined} */
  #window;

  /** @type {SVGSVGElement | undefined} */
  #svg;

  render() {
    return this.drawn.render((svg) => html`
      <div class="frame">
        <div class="pane" @click=${this.#click} @dblclick=${this.#doubleClick} @keydown=${this.#key} @focusin=${this.#focus}>${svg}</div>
        <div class="legend small soft" aria-hidden="true">${say('board.legend')}</div>
        <div class="tools noprint" role="group" aria-label=${say('board.zoom')}>
          <button @click=${() => this.#window?.zoom(1.3)} aria-label=${say('board.nearer')}>+</button>
          <button @click=${() => this.#window?.zoom(1 / 1.3)} aria-label=${say('board.further')}>−</button>
          <button @click=${() => this.#window?.showAll()} aria-label=${say('board.all')}>⤢</button>
        </div>
      </div>`);
  }

  updated() {
    const svg = this.drawn.value;
    if (!svg) {
      return;
    }
    if (svg !== this.#svg) {
      this.#window = new Window(svg, /** @type {HTMLElement} */ (this.renderRoot.querySelector('.pane')), this.#svg ? this.#window : undefined);
      this.#svg = svg;
      requestAnimationFrame(() => performance.mark('board-drawn'));
      for (const box of this.#boxes()) {
        box.setAttribute('role', 'button');
        box.setAttribute('tabindex', '-1');
        box.setAttribute('aria-label', box.querySelector('title')?.textContent ?? '');
        if (Number(box.dataset.parts)) {
          box.setAttribute('aria-expanded', String(!box.classList.contains('folded')));
        }
      }
    }
    this.#look();
  }

  /** @returns {SVGGElement[]} */
  #boxes() {
    return [.../** @type {NodeListOf<SVGGElement>} */ (this.#svg?.querySelectorAll('.box') ?? [])];
  }

  /** The box of a segment, or of the one it is folded into. @param {string | null} segment */
  #boxOf(segment) {
    for (let at = segment; at;) {
      const box = this.#boxes().find((one) => one.dataset.segment === at);
      if (box) {
        return box;
      }
      const here = at;
      at = this.map.segments.find((one) => one.id === here)?.parent;
    }
    return undefined;
  }

  /** Shows what is looked at. */
  #look() {
    const svg = /** @type {SVGSVGElement} */ (this.#svg);
    svg.querySelectorAll('.feed').forEach((feed) => feed.remove());
    const boxes = this.#boxes();
    boxes.forEach((box) => box.classList.remove('chosen', 'near', 'around'));
    const chosen = this.#boxOf(this.segment);
    svg.classList.toggle('focused', Boolean(chosen));
    const resting = chosen ?? boxes[0];
    boxes.forEach((box) => box.setAttribute('tabindex', box === resting ? '0' : '-1'));
    if (!chosen) {
      return;
    }
    chosen.classList.add('chosen');
    const inside = new Set(this.map.segments.filter((one) => this.#isWithin(one.id, this.segment)).map((one) => one.id));
    boxes.filter((box) => inside.has(box.dataset.segment ?? '')).forEach((box) => box.classList.add('near'));
    for (const feed of this.map.feeds) {
      const coming = inside.has(feed.to) && !inside.has(feed.from);
      const going = inside.has(feed.from) && !inside.has(feed.to);
      const from = this.#boxOf(feed.from);
      const to = this.#boxOf(feed.to);
      if ((coming || going) && from && to && from !== to) {
        (coming ? from : to).classList.add('near');
        svg.append(feedLine(from, to, coming));
      }
    }
    boxes.filter((box) => box.classList.contains('near') || box === chosen).forEach((box) => {
      for (let at = this.#parent(box.dataset.segment); at; at = this.#parent(at)) {
        this.#boxOf(at)?.classList.add('around');
      }
    });
    this.#window?.show(rectangle(chosen));
  }

  #parent(segment) {
    return this.map.segments.find((one) => one.id === segment)?.parent;
  }

  #isWithin(segment, outer) {
    for (let at = segment; at; at = this.#parent(at)) {
      if (at === outer) {
        return true;
      }
    }
    return false;
  }

  #segmentAt(event) {
    return event.target.closest?.('.box')?.dataset.segment;
  }

  #click(event) {
    if (!this.#window?.dragged) {
      this.#tell('segment', this.#segmentAt(event) ?? null);
    }
  }

  #doubleClick(event) {
    const box = event.target.closest?.('.box');
    if (box && Number(box.dataset.parts)) {
      this.#tell('fold', box.dataset.segment);
    }
  }

  #focus(event) {
    const box = event.target.closest?.('.box');
    if (box) {
      this.#window?.show(rectangle(box));
    }
  }

  #key(event) {
    const box = event.target.closest?.('.box');
    const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (event.key in ways && box) {
      event.preventDefault();
      const next = nearest(box, this.#boxes(), ways[event.key]);
      next?.setAttribute('tabindex', '0');
      next?.focus();
    } else if (event.key === 'Enter' && box) {
      event.preventDefault();
      this.#tell('segment', box.dataset.segment);
    } else if (event.key === ' ' && box) {
      event.preventDefault();
      this.#tell(Number(box.dataset.parts) ? 'fold' : 'segment', box.dataset.segment);
    } else if (event.key === 'Escape') {
      this.#tell('segment', null);
    } else if (event.key === '+' || event.key === '=') {
      this.#window?.zoom(1.3);
    } else if (event.key === '-') {
      this.#window?.zoom(1 / 1.3);
    } else if (event.key === '0') {
      this.#window?.showAll();
    }
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}

/** @param {SVGGElement} box */
function rectangle(box) {
  const rect = /** @type {SVGRectElement} */ (box.querySelector('rect'));
  return { x: rect.x.baseVal.value, y: rect.y.baseVal.value, width: rect.width.baseVal.value, height: rect.height.baseVal.value };
}

/** From the right edge of the one to the left edge of the other. */
function feedLine(from, to, coming) {
  const a = rectangle(from);
  const b = rectangle(to);
  const forward = a.x + a.width <= b.x;
  const start = { x: a.x + a.width, y: a.y + a.height / 2 };
  const end = forward ? { x: b.x, y: b.y + b.height / 2 } : { x: b.x + b.width, y: b.y + b.height / 2 };
  const reach = forward ? Math.max(24, (end.x - start.x) / 2) : 40;
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('class', coming ? 'feed coming' : 'feed');
  line.setAttribute('d', `M${start.x} ${start.y}C${start.x + reach} ${start.y} ${forward ? end.x - reach : end.x + reach} ${end.y} ${end.x} ${end.y}`);
  return line;
}

/** The next box in a direction: near along it, and not far aside. */
function nearest(from, boxes, [dx, dy]) {
  const a = rectangle(from);
  let best;
  let least = Infinity;
  for (const box of boxes) {
    const b = rectangle(box);
    const along = (b.x - a.x) * dx + (b.y - a.y) * dy;
    const aside = Math.abs((b.x - a.x) * dy) + Math.abs((b.y - a.y) * dx);
    if (box !== from && along > 1 && along + 2 * aside < least) {
      least = along + 2 * aside;
      best = box;
    }
  }
  return best;
}

customElements.define('chain-board', ChainBoard);
