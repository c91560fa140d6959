/**
 * Who trades with a company, as a picture: suppliers to the left, customers to the right, tier by tier. Companies can be
 * moved, put away and brought back, which the address keeps; what a bound left out is said at the company it belongs to,
 * and can be asked for.
 */
import { css, html, nothing } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { addressOf, choose, go, params } from '../app/address.js';
import { theme } from '../app/theme.js';
import { say } from '../app/words.js';
import { lasso } from './lasso.js';
import { idOf, without } from './network.js';
import { picture } from './picture.js';
import { places } from './places.js';
import { fitted, sketch } from './sketch.js';
import { MOST_IN_ADDRESS, paramsOf, stateOf } from './state.js';

/** Beyond so many companies names are shown only where one looks closer. */
const MANY = 150;

/** Beyond so many the picture moves without what takes long to draw. */
const LARGE = 500;

/** The greatest zoom. */
const CLOSEST = 3;

/** So many companies and edges are built between two frames. */
const AT_ONCE = 500;

/** Edges no surer than this are dashed. */
const UNSURE = 0.5;

/** Cytoscape would write a style sheet of this name into the page, which takes none; its one rule stands below. */
const ITS_STYLES = '__________cytoscape_stylesheet';

class TradeGraph extends View {
  static properties = { network: { attribute: false }, company: { attribute: false }, at: { state: true }, chosen: { state: true }, undone: { state: true }, lassoing: { state: true } };

  static styles = [shared, css`
    .frame { position: relative; border: 1px solid var(--line); border-radius: 8px; background: var(--ground); overflow: hidden; }
    #pane { position: relative; height: clamp(24rem, calc(100dvh - 14rem), 60rem); }
    .tools { position: absolute; right: 0.6rem; top: 0.6rem; display: flex; flex-wrap: wrap; gap: 0.25rem; justify-content: end; }
    .about { position: absolute; left: 0.6rem; bottom: 0.6rem; max-width: min(26rem, 90%); box-shadow: var(--shadow); padding: 0.6rem 0.8rem; }
    .count { position: absolute; left: 0.8rem; top: 0.6rem; }
    @media (max-width: 600px) { .count { top: 3.4rem; } }
    .lasso { position: absolute; inset: 0; width: 100%; height: 100%; cursor: crosshair; touch-action: none; }
    .lasso polygon { fill: color-mix(in srgb, var(--accent) 12%, transparent); stroke: var(--accent); stroke-dasharray: 4 3; }
  `];

  constructor() {
    super();
    /** @type {any} the company that is looked at */
    this.at = undefined;
    /** How many are chosen. */
    this.chosen = 0;
    /** What the picture was before each change. @type {import('./state.js').State[]} */
    this.undone = [];
    this.lassoing = false;
  }

  /** @type {import('cytoscape').Core | undefined} */
  #cy;

  /** Whose picture it is. */
  #drawn = '';

  /** The drawing that is under way or was the last. */
  #drawing = {};

  /** In which colours. */
  #theme = '';

  /** Of what. @type {{network?: import('./network.js').Network, address?: string}} */
  #shown = {};

  render() {
    const { hide, pins } = stateOf(params());
    const shown = this.network.nodes.length - this.network.nodes.filter((node) => hide.has(node.id)).length;
    return html`<div class="frame">
      <div id="pane" role="application" aria-busy="true" aria-label=${say('network.label')} tabindex="0" @keydown=${this.#key}></div>
      ${this.lassoing ? lasso((inside) => this.#lassoed(inside)) : nothing}
      <span class="count faint">${say('network.shown', { shown })}${shown < this.network.nodes.length ? say('network.put-away', { count: this.network.nodes.length - shown }) : ''}</span>
      <div class="tools noprint">
        <button @click=${() => this.#cy?.fit(undefined, 30)}>⤢<span class="hidden">${say('board.all')}</span></button>
        <button aria-pressed=${this.lassoing} @click=${() => { this.lassoing = !this.lassoing; }}>${say('network.lasso')}</button>
        <button ?disabled=${!this.undone.length} @click=${this.#undo}>${say('network.undo')}</button>
        <button @click=${() => this.#hide()} ?disabled=${!this.chosen || hide.size + this.chosen > MOST_IN_ADDRESS}>${say('network.hide')}</button>
        ${hide.size || pins.size ? html`<button @click=${() => this.#change({ hide: new Set(), pins: new Map() })}>${say('network.reset')}</button>` : nothing}
        <button @click=${() => this.#save('svg')}>SVG</button><button @click=${() => this.#save('png')}>PNG</button>
      </div>
      ${this.chosen > 1 ? html`<div class="about sheet small" role="status">${say(this.chosen > MOST_IN_ADDRESS ? 'network.too-many' : 'network.chosen', { count: this.chosen, most: MOST_IN_ADDRESS })}</div>`
        : this.at ? this.#about(pins) : nothing}
    </div>`;
  }

  #about(pins) {
    const hidden = Object.fromEntries(this.network.hidden.filter((one) => one.at === this.at.id).map((one) => [one.direction, one.count]));
    return html`<div class="about sheet small" role="status">
      <div class="row"><a href=${addressOf(`/companies/${this.at.id}`)}><strong>${this.at.name}</strong></a>${this.at.local ? html`<span class="chip local">${say('local')}</span>` : nothing}</div>
      ${['upstream', 'downstream'].filter((way) => hidden[way]).map((way) => html`<p>${say(`network.hidden.${way}`, { name: this.at.name, count: hidden[way] })}
        <button @click=${() => this.#more(way)}>${say('network.more')}</button></p>`)}
      <div class="row"><button @click=${() => this.#more('both')}>${say('network.expand')}</button>
        <button aria-pressed=${pins.has(this.at.id)} @click=${this.#pin}>${say('network.pin')}</button></div></div>`;
  }

  updated(changed) {
    if (changed.has('network') && this.#drawn !== this.company) {
      this.#drawn = this.company;
      void this.#draw();
    } else if (this.#cy) {
      this.#show(this.#cy);
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#cy?.destroy();
    this.#cy = undefined;
    this.#drawn = '';
  }

  /** Draws it at once, and builds behind that what can be moved. */
  async #draw() {
    this.#cy?.destroy();
    this.#cy = undefined;
    this.undone = [];
    this.at = undefined;
    this.#theme = theme();
    this.#shown = { network: this.network, address: JSON.stringify(paramsOf(stateOf(params()))) };
    const drawing = this.#drawing = {};
    const many = this.network.nodes.length > LARGE;
    const pane = /** @type {HTMLElement} */ (this.renderRoot.querySelector('#pane'));
    pane.ariaBusy = 'true';
    const elements = this.#elements();
    const view = fitted(elements, pane, CLOSEST);
    const sketched = sketch(pane, elements, view, colours());
    await nextFrame();
    performance.mark('network-readable');
    const { default: cytoscape } = await import('cytoscape');
    if (!document.getElementById(ITS_STYLES)) {
      document.head.append(Object.assign(document.createElement('template'), { id: ITS_STYLES }));
    }
    const cy = cytoscape({
      headless: true, styleEnabled: true, style: this.#styles(), minZoom: 0.05, maxZoom: CLOSEST, ...view,
      // Of a large picture only what can be seen while it moves is drawn while it moves.
      hideEdgesOnViewport: many, textureOnViewport: many, pixelRatio: many ? 1 : 'auto',
    });
    for (let done = 0; done < elements.length; done += AT_ONCE) {
      cy.add(elements.slice(done, done + AT_ONCE));
      await nextFrame();
    }
    if (this.#drawing !== drawing || !this.isConnected) {
      // Somebody went on meanwhile.
      sketched.remove();
      cy.destroy();
      return;
    }
    cy.mount(pane);
    cy.one('render', () => {
      sketched.remove();
      pane.ariaBusy = 'false';
      performance.mark('network-movable');
    });
    cy.on('tap', (event) => { this.at = event.target === cy || event.target.isEdge() ? undefined : event.target.data(); });
    cy.on('dbltap', 'node', (event) => go(addressOf(`/companies/${event.target.id()}`)));
    cy.on('select unselect remove', 'node', () => { this.chosen = cy.$('node:selected').length; });
    cy.on('dragfreeon', 'node', () => this.#moved());
    this.#cy = cy;
    this.requestUpdate();
  }

  /** Brings the picture to what the network and the address say now. */
  #show(cy) {
    if (this.#theme !== theme()) {
      this.#theme = theme();
      cy.style(this.#styles());
    }
    const address = JSON.stringify(paramsOf(stateOf(params())));
    if (this.#shown.network === this.network && this.#shown.address === address) {
      return;
    }
    this.#shown = { network: this.network, address };
    const wanted = new Map(this.#elements().map((one) => [one.data.id, one]));
    cy.batch(() => {
      cy.elements().filter((one) => !wanted.has(one.id())).remove();
      const fresh = [...wanted.values()].filter((one) => cy.$id(one.data.id).empty());
      for (const one of wanted.values()) {
        if (one.position) {
          cy.$id(one.data.id).data(one.data).classes(one.classes).position(one.position);
        }
      }
      cy.add(fresh);
    });
    if (this.at && cy.$id(this.at.id).empty()) {
      this.at = undefined;
    }
  }

  /** What is to be seen: companies where they stand, and who supplies whom. */
  #elements() {
    const { hide, pins } = stateOf(params());
    const at = places(this.network.nodes);
    const network = without(this.network, hide);
    /** @type {Map<string, number>} */
    const more = new Map();
    network.hidden.forEach((one) => more.set(one.at, (more.get(one.at) ?? 0) + one.count));
    return [...network.nodes.map((node) => ({
      data: { ...node, text: more.has(node.id) ? `${node.name} +${more.get(node.id)}` : node.name },
      position: { ...pins.get(node.id) ?? at.get(node.id) ?? { x: 0, y: 0 } },
      classes: [node.local && 'local', node.id === this.company && 'centre', pins.has(node.id) && 'pinned'].filter(Boolean),
    })), ...network.edges.map((edge) => ({ data: { id: idOf(edge), source: edge.from, target: edge.to }, classes: edge.confidence <= UNSURE ? ['unsure'] : [] }))];
  }

  #styles() {
    const colour = colours();
    const many = this.network.nodes.length > MANY;
    return [
      { selector: 'node', style: { width: 12, height: 12, 'background-color': colour('--sheet'), 'border-width': 1.5, 'border-color': colour('--accent'),
        label: 'data(text)', color: colour('--ink'), 'font-size': 12, 'font-family': 'sans-serif', 'text-valign': 'bottom', 'text-margin-y': 3, 'min-zoomed-font-size': many ? 7 : 5,
        'text-outline-color': colour('--ground'), 'text-outline-width': 2 } },
      { selector: 'node.local', style: { 'background-color': colour('--accent') } },
      { selector: 'node.centre', style: { width: 22, height: 22, 'font-size': 16, 'font-weight': 'bold', 'border-color': colour('--warn'), 'border-width': 3 } },
      { selector: 'node.pinned', style: { shape: 'diamond' } },
      { selector: 'node:selected', style: { 'border-color': colour('--focus'), 'border-width': 3 } },
      { selector: 'edge', style: { width: 1, 'line-color': colour('--line-strong'), 'curve-style': 'haystack', 'haystack-radius': 0 } },
      ...many ? [] : [{ selector: 'edge', style: { 'curve-style': 'straight', 'target-arrow-shape': 'triangle', 'arrow-scale': 0.7, 'target-arrow-color': colour('--line-strong') } }],
      { selector: 'edge.unsure', style: { 'line-style': 'dashed' } },
    ];
  }

  /** @param {Partial<import('./state.js').State>} changed */
  #change(changed) {
    const now = stateOf(params());
    this.undone = [...this.undone, now];
    choose(paramsOf({ ...now, ...changed }));
  }

  #undo() {
    const before = this.undone.at(-1);
    if (before) {
      this.undone = this.undone.slice(0, -1);
      choose(paramsOf(before));
    }
  }

  /** More partners of the company that is looked at. @param {string} way */
  #more(way) {
    const { more } = stateOf(params());
    this.#change({ more: [...more.filter((one) => one.at !== this.at.id || one.way !== way), { at: this.at.id, way }] });
  }

  #hide() {
    const { hide } = stateOf(params());
    const chosen = this.#cy?.$('node:selected').map((one) => one.id()).filter((id) => id !== this.company) ?? [];
    if (chosen.length && hide.size + chosen.length <= MOST_IN_ADDRESS) {
      this.at = undefined;
      this.#change({ hide: new Set([...hide, ...chosen]) });
    }
  }

  /** Keeps the company that is looked at where it stands, or lets it go. */
  #pin() {
    const pins = new Map(stateOf(params()).pins);
    if (!pins.delete(this.at.id)) {
      pins.set(this.at.id, { ...this.#cy?.$id(this.at.id).position() ?? { x: 0, y: 0 } });
    }
    this.#change({ pins });
  }

  /** Whatever stands elsewhere than it was put was moved by hand, and stays there. */
  #moved() {
    const { pins } = stateOf(params());
    const at = places(this.network.nodes);
    const now = new Map(pins);
    this.#cy?.nodes().forEach((node) => {
      const { x, y } = node.position();
      const put = pins.get(node.id()) ?? at.get(node.id());
      if (put && (Math.abs(put.x - x) > 1 || Math.abs(put.y - y) > 1)) {
        now.set(node.id(), { x, y });
      }
    });
    this.#change({ pins: now });
  }

  /** @param {(x: number, y: number) => boolean} inside */
  #lassoed(inside) {
    this.lassoing = false;
    const cy = this.#cy;
    if (cy) {
      cy.batch(() => cy.nodes().forEach((node) => {
        const { x, y } = node.renderedPosition();
        node[inside(x, y) ? 'select' : 'unselect']();
      }));
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const cy = this.#cy;
    if (!cy) {
      return;
    }
    const ways = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    if (event.key in ways) {
      cy.panBy({ x: ways[event.key][0], y: ways[event.key][1] });
    } else if (event.key === '+' || event.key === '=' || event.key === '-') {
      cy.zoom({ level: cy.zoom() * (event.key === '-' ? 0.8 : 1.25), renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    } else if (event.key === '0') {
      cy.fit(undefined, 30);
    } else if (event.key === 'n' || event.key === 'p') {
      // The next company, or the one before: what is looked at is told.
      const nodes = cy.nodes();
      const now = nodes.toArray().findIndex((one) => one.id() === this.at?.id);
      const next = nodes[(now + (event.key === 'n' ? 1 : nodes.length - 1)) % nodes.length];
      cy.$(':selected').unselect();
      next.select();
      cy.center(next);
      this.at = next.data();
    } else if (event.key === 'Delete' || event.key === 'h') {
      this.#hide();
    } else if (event.key === 'u' || event.key === 'z' && (event.ctrlKey || event.metaKey)) {
      this.#undo();
    } else if (event.key === 'f' && this.at) {
      this.#pin();
    } else if (event.key === 'Enter' && this.at) {
      go(addressOf(`/companies/${this.at.id}`));
    } else {
      return;
    }
    event.preventDefault();
  }

  /** @param {'svg' | 'png'} format */
  #save(format) {
    const cy = this.#cy;
    if (!cy) {
      return;
    }
    const colour = colours();
    const blob = format === 'png' ? cy.png({ output: 'blob', full: true, scale: 2, bg: colour('--ground') })
      : new Blob([picture(cy, colour)], { type: 'image/svg+xml' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${this.company}-network.${format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}

/** The theme's colours by name, each looked up once. */
function colours() {
  const style = getComputedStyle(document.documentElement);
  /** @type {Map<string, string>} */
  const known = new Map();
  return (/** @type {string} */ name) => {
    const colour = known.get(name) ?? style.getPropertyValue(name).trim();
    known.set(name, colour);
    return colour;
  };
}

function nextFrame() {
  return new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
}

customElements.define('trade-graph', TradeGraph);
