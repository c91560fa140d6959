/** A score split by its reasons: each a piece as long as its points, named where one points at it and for whoever listens. */
import { css, html } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { number } from '../app/words.js';

/** In which order rules take their colours. */
const COLOURS = ['fills-a-gap', 'supplies-a-lead-firm', 'shares-a-customer', 'makes-an-input', 'buys-from-a-lead-firm',
  'homecoming', 'buys-local-products', 'shares-an-owner', 'park-fit', 'calibre', 'signals', 'pull'];

/** @param {string} rule */
export function colourOf(rule) {
  return `var(--reason-${Math.max(0, COLOURS.indexOf(rule)) % 10 + 1})`;
}

class ScoreBar extends View {
  static properties = { reasons: { attribute: false }, greatest: { attribute: false }, names: { attribute: false } };

  static styles = [shared, css`
    .bar { display: flex; gap: 1px; height: 10px; background: var(--sunken); border-radius: 3px; overflow: hidden; }
    .bar span { flex: none; }
  `];

  constructor() {
    super();
    /** @type {any[]} */
    this.reasons = [];
    /** How many points are as long as the bar. */
    this.greatest = 100;
    /** Names of the rules. @type {Record<string, string>} */
    this.names = {};
  }

  render() {
    const told = this.reasons.map((reason) => `${this.names[reason.rule] ?? reason.rule} ${number(reason.points, 2)}`);
    return html`<div class="bar" role="img" aria-label=${told.join(', ')}>
      ${this.reasons.map((reason, i) => html`<span title=${told[i]} .style=${
        `width: ${100 * reason.points / this.greatest}%; background: ${colourOf(reason.rule)}; opacity: ${reason.kind === 'quality' ? 0.55 : 1}`}></span>`)}
    </div>`;
  }
}

customElements.define('score-bar', ScoreBar);
