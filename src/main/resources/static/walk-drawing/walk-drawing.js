/** A walk as it is drawn: station by station, each step with the way its edge points, its sources, day and confidence. */
import { css, html, nothing } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { number, say } from '../app/words.js';

class WalkDrawing extends View {
  static properties = { walk: { attribute: false } };

  static styles = [shared, css`
    ol { list-style: none; margin: 0.4rem 0; padding: 0; }
    .station { display: flex; gap: 0.6rem; align-items: center; }
    .dot { width: 14px; height: 14px; border-radius: 50%; border: 2px solid var(--accent); background: var(--sheet); flex: none; }
    .station.Product .dot, .station.Segment .dot, .station.Industry .dot { border-radius: 3px; border-color: var(--cool); }
    .station.Region .dot { border-color: var(--warn); background: var(--warn); transform: rotate(45deg); border-radius: 2px; width: 11px; height: 11px; margin-inline: 1.5px; }
    .station:first-child .dot { background: var(--accent); }
    .step { position: relative; min-height: 2.4rem; padding-inline-start: calc(14px + 0.6rem); }
    .step > svg { position: absolute; inset-inline-start: 0; top: 0; width: 14px; height: 100%; overflow: visible; }
    .step line { stroke: var(--line-strong); stroke-width: 1.5; }
    .step.unsure line { stroke-dasharray: 3 3; stroke: var(--alarm); }
    .step path { fill: var(--ink-soft); }
    .said { padding-block: 0.15rem; }
    .sources { margin: 0; padding: 0; list-style: none; }
  `];

  constructor() {
    super();
    /** @type {{nodes: any[], edges: any[]}} */
    this.walk = { nodes: [], edges: [] };
  }

  render() {
    const { nodes, edges } = this.walk;
    return html`<ol>${nodes.map((node, i) => html`
      <li class="station ${node.label}"><span class="dot" aria-hidden="true"></span><span>${node.name}</span> <span class="faint">${say(`label.${node.label}`)}</span></li>
      ${edges[i] ? this.#step(edges[i], edges[i].from === node.id) : nothing}`)}</ol>`;
  }

  /**
   * @param {any} edge
   * @param {boolean} down whether it points the way the walk goes
   */
  #step(edge, down) {
    const unsure = edge.confidence <= 0.5;
    return html`
      <li class="step ${unsure ? 'unsure' : ''}">
        <svg aria-hidden="true"><line x1="7" y1="0" x2="7" y2="100%"></line>
          <svg y="50%" overflow="visible"><path d=${down ? 'M2 -5L12 -5L7 5Z' : 'M2 5L12 5L7 -5Z'}></path></svg></svg>
        <div class="said small">
          <span>${say(down ? `edge.${edge.type}` : `edge.${edge.type}.back`)}</span>
          ${unsure ? html`<span class="chip unsure">${say('unsure')}</span>` : nothing}
          <span class="faint">${say('walk.sure', { confidence: number(edge.confidence * 100) })}${edge.asOf ? ` · ${edge.asOf}` : ''}</span>
          <ul class="sources faint">${edge.sources.map((source) => html`<li>${cite(source)}</li>`)}</ul>
        </div>
      </li>`;
  }
}

/** A source, to be opened where it can be. @param {any} source */
export function cite(source) {
  const title = `${source.title}${source.on ? `(${source.on})` : ''}`;
  return source.url ? html`<a href=${source.url} rel="noreferrer noopener" target="_blank">${title}</a>` : title;
}

customElements.define('walk-drawing', WalkDrawing);
