/** Picks one company by typing; tells its id. */
import { css, html } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { askJson } from '../app/api.js';
import { Loader } from '../app/loader.js';
import { language } from '../app/words.js';

const MOST = 8;

const REST_MILLIS = 150;

class CompanyPicker extends View {
  static properties = { label: { attribute: false }, company: { attribute: false }, typed: { state: true } };

  static styles = [shared, css`
    label { display: grid; font-size: var(--small); color: var(--ink-soft); }
    input { width: 16rem; }
  `];

  constructor() {
    super();
    this.typed = '';
    this.timer = 0;
  }

  known = new Loader(this, () => this.company ? [this.company, language()] : null,
    async ([company], signal) => askJson(`/companies/${company}`, {}, { signal }));

  found = new Loader(this, () => this.typed ? [this.typed] : null,
    async ([q], signal) => (await askJson('/companies', { q, limit: MOST }, { signal })).items);

  render() {
    const name = this.company ? this.known.value?.name ?? this.company : '';
    return html`<label>${this.label}
      <input list="found" autocomplete="off" .value=${name} @input=${this.#type} @change=${this.#pick}>
      <datalist id="found">${(this.found.value ?? []).map((one) => html`<option value=${one.name}>${one.region?.name ?? ''} ${one.id}</option>`)}</datalist></label>`;
  }

  #type(event) {
    const text = event.target.value.trim();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.typed = text; }, REST_MILLIS);
  }

  async #pick(event) {
    const text = event.target.value.trim();
    const found = text ? (await askJson('/companies', { q: text, limit: 1 })).items[0] : undefined;
    this.dispatchEvent(new CustomEvent('company', { detail: found?.id ?? null }));
  }
}

customElements.define('company-picker', CompanyPicker);
