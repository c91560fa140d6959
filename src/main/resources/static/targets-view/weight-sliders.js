/** How much each rule may give: the rulebook's weights, and those that the reader tries instead. */
import { css, html, nothing } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { number, say } from '../app/words.js';

const GREATEST = 40;

class WeightSliders extends View {
  static properties = { rules: { attribute: false }, weights: { attribute: false } };

  static styles = [shared, css`
    details { margin-bottom: 0.75rem; }
    .sliders { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 0.3rem 1.5rem; padding: 0.6rem 0; }
    label { display: grid; grid-template-columns: 1fr auto; gap: 0 0.5rem; font-size: var(--small); }
    label input { grid-column: 1 / -1; width: 100%; }
    .changed { color: var(--warn); font-weight: 600; }
  `];

  constructor() {
    super();
    /** @type {{id: string, kind: string, name: string, weight: number}[]} */
    this.rules = [];
    /** As the address has them: rule:points, by commas. */
    this.weights = '';
  }

  get #chosen() {
    return Object.fromEntries(this.weights.split(',').filter(Boolean).map((one) => one.split(':')));
  }

  render() {
    const chosen = this.#chosen;
    const changed = Object.keys(chosen).length;
    return html`<details ?open=${changed > 0}><summary>${say('weights.title')}${changed ? html` · <span class="changed">${say('weights.changed', { count: changed })}</span>` : nothing}</summary>
      <div class="sliders">${this.rules.map((rule) => html`
        <label><span class=${rule.id in chosen ? 'changed' : ''}>${rule.name}</span><span>${number(chosen[rule.id] ?? rule.weight)}</span>
          <input type="range" min="0" max=${GREATEST} step="1" .value=${String(chosen[rule.id] ?? rule.weight)} @change=${(event) => this.#set(rule, Number(event.target.value))}></label>`)}</div>
      <button ?disabled=${!changed} @click=${() => this.#tell({})}>${say('weights.reset')}</button>
    </details>`;
  }

  #set(rule, weight) {
    const chosen = this.#chosen;
    delete chosen[rule.id];
    this.#tell(weight === Number(rule.weight) ? chosen : { ...chosen, [rule.id]: weight });
  }

  #tell(chosen) {
    const detail = Object.entries(chosen).map(([rule, weight]) => `${rule}:${weight}`).sort().join(',');
    this.dispatchEvent(new CustomEvent('weights', { detail }));
  }
}

customElements.define('weight-sliders', WeightSliders);
