/** The published catalogues of a chain: download one, see how it differs from the one before, publish the next. */
import { css, html, nothing } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { ask, askJson, Problem, serviceAddress } from '../app/api.js';
import { Loader } from '../app/loader.js';
import { language, number, say } from '../app/words.js';

/** The formats, and what people call them. */
const FORMATS = [['pdf', 'PDF'], ['docx', 'Word'], ['xlsx', 'Excel'], ['html', 'HTML']];

/** So many rows of a list that differ are told. */
const ROWS = 20;

class EditionList extends View {
  static properties = { chain: { attribute: false }, compared: { state: true }, problem: { state: true }, busy: { state: true } };

  static styles = [shared, css`
    summary { cursor: pointer; }
    li { display: flex; flex-wrap: wrap; gap: 0.3rem 0.8rem; align-items: center; padding: 0.2rem 0; }
    ol, ul { list-style: none; margin: 0.4rem 0; padding: 0; }
    .change { padding-inline-start: 1rem; }
  `];

  constructor() {
    super();
    /** Which edition is compared with the one before it. @type {number | undefined} */
    this.compared = undefined;
    /** @type {Problem | undefined} */
    this.problem = undefined;
    this.busy = false;
  }

  editions = new Loader(this, () => [this.chain, language()], async ([chain], signal) => (await askJson(`/chains/${chain}/editions`, { lang: language() }, { signal })).items);

  changes = new Loader(this, () => this.compared ? [this.chain, this.compared, language()] : null,
    async ([chain, compared], signal) => askJson(`/chains/${chain}/editions/${compared}/changes`, { since: compared - 1, lang: language() }, { signal }));

  render() {
    return html`<details class="noprint"><summary class="soft small">${say('editions.title')}</summary>
      <p class="row"><button ?disabled=${this.busy} @click=${this.#publish}>${say('editions.publish')}</button>
        ${this.problem ? html`<span role="alert"><strong>${this.problem.title}</strong> ${this.problem.detail}</span>` : nothing}</p>
      ${this.editions.render((items) => items.length === 0 ? html`<p class="faint small">${say('editions.none')}</p>` : html`<ol class="small">${items.map((one) => html`
        <li><strong>${say('editions.number', { number: one.number })}</strong> <span class="soft">${one.day} · ${say('editions.revision', { revision: one.revision })} · ${one.hash}</span>
          ${FORMATS.map(([format, name]) => html`<a download href=${serviceAddress(`/chains/${one.chain}/editions/${one.number}`, { format, lang: one.language })}>${name}</a>`)}
          ${one.number > 1 ? html`<button class="quiet" aria-expanded=${this.compared === one.number} @click=${() => { this.compared = this.compared === one.number ? undefined : one.number; }}>${say('editions.compare', { number: one.number - 1 })}</button>` : nothing}
        </li>`)}</ol>`)}
      ${this.compared ? this.changes.render((changes) => this.#changes(changes)) : nothing}</details>`;
  }

  #changes({ lists }) {
    return lists.length === 0 ? html`<p class="faint small">${say('editions.same')}</p>` : lists.map((list) => html`
      <h3 class="small">${list.list}</h3>
      <ul class="small change">
        ${list.added.slice(0, ROWS).map((row) => html`<li>＋ ${row.filter(Boolean).join(' · ')}</li>`)}
        ${list.gone.slice(0, ROWS).map((row) => html`<li>− ${row.filter(Boolean).join(' · ')}</li>`)}
        ${list.changed.slice(0, ROWS).map((one) => html`<li>${one.row}: ${one.column} ${one.before || '—'} → ${one.after || '—'}</li>`)}
        ${left(list) ? html`<li class="faint">${say('editions.more', { count: number(left(list)) })}</li>` : nothing}
      </ul>`);
  }

  async #publish() {
    this.busy = true;
    this.problem = undefined;
    try {
      await ask(`/chains/${this.chain}/editions`, { lang: language() }, { method: 'POST' });
      this.editions.again();
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }
      this.problem = error;
    } finally {
      this.busy = false;
    }
  }
}

function left(list) {
  return [list.added, list.gone, list.changed].reduce((sum, rows) => sum + Math.max(0, rows.length - ROWS), 0);
}

customElements.define('edition-list', EditionList);
