/** How many segments are missing, weak, adequate and strong here: as a bar and in words. */
import { css, html } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { say } from '../app/words.js';

const LEVELS = ['strong', 'adequate', 'weak', 'missing'];

class LevelBar extends View {
  static properties = { levels: { attribute: false } };

  static styles = [shared, css`
    .bar { display: flex; gap: 2px; height: 12px; }
    .bar span { min-width: 3px; border-radius: 2px; border: 1px solid var(--accent); }
    .strong { background: var(--accent); }
    .adequate { background: color-mix(in srgb, var(--accent) 45%, var(--sheet)); }
    .bar .weak { background: var(--warn-soft); border-color: var(--warn); }
    .bar .missing { background: none; border: 1px dashed var(--alarm); }
    ul { display: flex; flex-wrap: wrap; gap: 0 0.9rem; list-style: none; margin: 0.3rem 0 0; padding: 0; }
  `];

  constructor() {
    super();
    /** @type {string[]} */
    this.levels = [];
  }

  render() {
    const counts = LEVELS.map((level) => [level, this.levels.filter((one) => one === level).length]).filter(([, count]) => count);
    return html`
      <div class="bar" aria-hidden="true">${counts.map(([level, count]) => html`<span class=${level} .style=${`flex-grow: ${count}`}></span>`)}</div>
      <ul class="small soft">${counts.map(([level, count]) => html`<li>${say(`level.${level}`)} ${count}</li>`)}</ul>`;
  }
}

customElements.define('level-bar', LevelBar);
