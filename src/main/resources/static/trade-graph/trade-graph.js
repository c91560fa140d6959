/**
 * Who trades with a company, as a picture: suppliers to the left, customers to the right, tier by tier. Companies can be
 * moved, hidden and brought back; what a bound left out is said at the company it belongs to, and can be asked for.
 */
import { css, html, nothing } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { addressOf, go } from '../app/address.js';
import { askJson } from '../app/api.js';
import { number, say } from '../app/words.js';
import { picture } from './picture.js';
import { places } from './places.js';

/** Beyond so many companies names are shown only where one looks closer. */
const MANY = 150;

/** Cytoscape would write a style sheet of this name into the page, which takes none; its one rule stands below. */
const ITS_STYLES = '__________cytoscape_stylesheet';

/** So many partners are asked for at once when somebody wants to see more. */
const MORE = 50;

class TradeGraph extends View {
  static properties = { network: { attribute: false }, company: { attribute: false }, at: { state: true }, undone: { state: true } };

  static styles = [shared, css`
    .frame { position: relative; border: 1px solid var(--line); border-radius: 8px; background: var(--ground); overflow: hidden; }
    #pane { position: relative; height: clamp(24rem, calc(100dvh - 14rem), 60rem); }
    .tools { position: absolute; right: 0.6rem; top: 0.6rem; display: flex; flex-wrap: wrap; gap: 0.25rem; justify-content: end; }
    .about { position: absolute; left: 0.6rem; bottom: 0.6rem; max-width: min(26rem, 90%); box-shadow: var(--shadow); padding: 0.6rem 0.8rem; }
    .count { position: absolute; left: 0.8rem; top: 0.6rem; }
  `];

  constructor() {
    super();
    /** @type {any} the company that is looked at */
    this.at = undefined;
    /** What can be taken back. @type {(() => void)[]} */
    this.undone = [];
  }

  /** @type {import('cytoscape').Core | undefined} */
  #cy;

  /** Hidden partners by company. @type {Map<string, {upstream: number, downstream: number}>} */
  #hidden = new Map();

  render() {
    const shown = this.network.nodes.length;
    return html`<div class="frame">
      <div id="pane" role="application" aria-label=${say('network.label')} tabindex="0" @keydown=${this.#key}></div>
      <span class="count faint">${say('network.shown', { shown })}</span>
      <div class="tools noprint">
        <button @click=${() => this.#cy?.fit(undefined, 30)}>⤢<span class="hidden">${say('board.all')}</span></button>
        <button ?disabled=${!this.undone.length} @click=${this.#undo}>${say('network.undo')}</button>
        <button @click=${() => this.#hide()} ?disabled=${!this.at || this.at.id === this.company}>${say('network.hide')}</button>
        <button @click=${() => this.#save('svg')}>SVG</button><button @click=${() => this.#save('png')}>PNG</button>
      </div>
      ${this.at ? this.#about() : nothing}
    </div>`;
  }

  #about() {
    const hidden = this.#hidden.get(this.at.id);
    return html`<div class="about sheet small" role="status">
      <div class="row"><a href=${addressOf(`/companies/${this.at.id}`)}><strong>${this.at.name}</strong></a>${this.at.local ? html`<span class="chip local">${say('local')}</span>` : nothing}</div>
      ${['upstream', 'downstream'].filter((way) => hidden?.[way]).map((way) => html`<p>${say(`network.hidden.${way}`, { name: this.at.name, count: hidden[way] })}
        <button @click=${() => this.#more(way)}>${say('network.more')}</button></p>`)}
      <div class="row"><button @click=${() => this.#more('both')}>${say('network.expand')}</button></div></div>`;
  }

  async updated(changed) {
    if (changed.has('network')) {
      const { default: cytoscape } = await import('cytoscape');
      if (!document.getElementById(ITS_STYLES)) {
        document.head.append(Object.assign(document.createElement('template'), { id: ITS_STYLES }));
      }
      this.#draw(cytoscape);
    } else if (this.#cy) {
      this.#cy.style(this.#styles());
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#cy?.destroy();
    this.#cy = undefined;
  }

  #draw(cytoscape) {
    this.#cy?.destroy();
    this.undone = [];
    this.at = undefined;
    this.#hidden.clear();
    this.#heed(this.network.hidden);
    const at = places(this.network.nodes);
    const cy = cytoscape({
      container: this.renderRoot.querySelector('#pane'),
      elements: [...this.network.nodes.map((node) => this.#node(node, at.get(node.id))), ...this.network.edges.map(edge)],
      layout: { name: 'preset', fit: true, padding: 30 },
      style: this.#styles(),
      minZoom: 0.05, maxZoom: 3,
      // Of a large picture only what can be seen while it moves is drawn while it moves.
      hideEdgesOnViewport: this.network.nodes.length > 500, textureOnViewport: this.network.nodes.length > 500, pixelRatio: this.network.nodes.length > 500 ? 1 : 'auto',
    });
    cy.one('render', () => performance.mark('network-drawn'));
    cy.on('tap', (event) => { this.at = event.target === cy || event.target.isEdge() ? undefined : event.target.data(); });
    cy.on('dbltap', 'node', (event) => go(addressOf(`/companies/${event.target.id()}`)));
    cy.on('free', 'node', (event) => event.target.addClass('pinned'));
    this.#cy = cy;
  }

  #heed(hidden) {
    for (const { at, direction, count } of hidden) {
      const known = this.#hidden.get(at) ?? { upstream: 0, downstream: 0 };
      known[direction] = count;
      this.#hidden.set(at, known);
    }
  }

  #node(node, position) {
    const hidden = this.#hidden.get(node.id);
    const more = hidden ? hidden.upstream + hidden.downstream : 0;
    return { data: { ...node, text: more ? `${node.name} +${more}` : node.name }, position, classes: [node.local ? 'local' : '', node.id === this.company ? 'centre' : ''].join(' ') };
  }

  #styles() {
    const colours = getComputedStyle(document.documentElement);
    const colour = (name) => colours.getPropertyValue(name).trim();
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

  /** More partners of the company that is looked at. @param {string} direction */
  async #more(direction) {
    const cy = this.#cy;
    const from = this.at;
    if (!cy || !from) {
      return;
    }
    const network = await askJson(`/companies/${from.id}/network`, { direction, tiers: 1, perNode: MORE });
    this.#hidden.delete(from.id);
    this.#heed(network.hidden);
    const centre = cy.$id(from.id).position();
    const fresh = network.nodes.filter((node) => cy.$id(node.id).empty());
    const way = { up: 0, down: 0 };
    const added = cy.add(fresh.map((node) => {
      const turn = node.tier < 0 ? way.up++ : way.down++;
      const side = node.tier < 0 ? -1 : 1;
      return this.#node({ ...node, tier: from.tier + node.tier }, { x: centre.x + side * (150 + 60 * Math.floor(turn / 25)), y: centre.y + ((turn % 25) - Math.min(fresh.length, 25) / 2) * 34 });
    })).union(cy.add(network.edges.map(edge).filter((one) => cy.$id(one.data.id).empty())));
    cy.$id(from.id).data('text', from.name + (this.#hidden.has(from.id) ? ` +${this.#hidden.get(from.id).upstream + this.#hidden.get(from.id).downstream}` : ''));
    this.undone = [...this.undone, () => added.remove()];
    this.requestUpdate();
  }

  #hide() {
    const cy = this.#cy;
    const chosen = cy?.$(':selected').filter((one) => one.isNode() && one.id() !== this.company);
    if (!cy || !chosen?.length) {
      return;
    }
    const gone = chosen.union(chosen.connectedEdges()).remove();
    this.at = undefined;
    this.undone = [...this.undone, () => gone.restore()];
  }

  #undo() {
    this.undone.at(-1)?.();
    this.undone = this.undone.slice(0, -1);
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
    const colours = getComputedStyle(document.documentElement);
    const blob = format === 'png' ? cy.png({ output: 'blob', full: true, scale: 2, bg: colours.getPropertyValue('--ground').trim() })
      : new Blob([picture(cy, colours)], { type: 'image/svg+xml' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${this.company}-network.${format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}

function edge(one) {
  const id = `${one.from} ${one.to} ${one.product ?? ''}`;
  return { data: { id, source: one.from, target: one.to, confidence: number(one.confidence, 2) }, classes: one.confidence <= 0.5 ? 'unsure' : '' };
}

customElements.define('trade-graph', TradeGraph);
