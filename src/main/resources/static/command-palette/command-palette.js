/** Goes anywhere by typing: a view, a chain, or any company by name, old name, code or product. Opens on "/" or Ctrl+K. */
import { css, html, nothing } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { addressOf, go } from '../app/address.js';
import { askJson } from '../app/api.js';
import { Loader } from '../app/loader.js';
import { say } from '../app/words.js';

/** Typing rests so long before the service is asked. */
const REST_MILLIS = 120;

const MOST = 12;

export class CommandPalette extends View {
  static properties = { text: { state: true }, typed: { state: true }, at: { state: true }, shown: { state: true } };

  static styles = [shared, css`
    dialog { width: min(40rem, calc(100vw - 2rem)); margin-top: 12vh; padding: 0; border: 1px solid var(--line-strong); border-radius: 10px; background: var(--sheet); color: var(--ink); box-shadow: var(--shadow); }
    dialog::backdrop { background: rgb(10 18 22 / 45%); }
    input { width: 100%; border: 0 !important; border-bottom: 1px solid var(--line) !important; border-radius: 0 !important; padding: 0.8rem 1rem !important; font-size: 1.05rem; background: none; }
    input:focus { outline: none; }
    ul { list-style: none; margin: 0; padding: 0.35rem; max-height: 50vh; overflow: auto; }
    li { padding: 0.4rem 0.7rem; border-radius: var(--corner); display: flex; justify-content: space-between; gap: 1rem; cursor: pointer; }
    li[aria-selected='true'] { background: var(--accent-soft); color: var(--accent); }
    .hint { padding: 0.4rem 1rem 0.6rem; }
  `];

  constructor() {
    super();
    this.text = '';
    this.typed = '';
    this.at = 0;
    this.shown = false;
    this.timer = 0;
    this.found = new Loader(this, () => this.shown && this.typed ? [this.typed] : null,
      async ([text], signal) => (await askJson('/companies', { q: text, limit: MOST }, { signal })).items);
    this.chains = new Loader(this, () => this.shown ? ['chains'] : null,
      async (_, signal) => (await askJson('/chains', {}, { signal })).items);
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('keydown', this.#key);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#key);
  }

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    const typing = event.composedPath().some((node) => node instanceof HTMLElement && (node.matches('input, textarea, select') || node.isContentEditable));
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey || event.key === 'k' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.open();
    }
  };

  /** Opens it, empty. */
  async open() {
    this.text = '';
    this.typed = '';
    this.at = 0;
    this.shown = true;
    await this.updateComplete;
    this.#dialog.showModal();
  }

  /** @returns {HTMLDialogElement} */
  get #dialog() {
    return /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog'));
  }

  #places() {
    const places = [
      { name: say('nav.home'), kind: say('palette.view'), to: addressOf('/') },
      { name: say('nav.targets'), kind: say('palette.view'), to: addressOf('/targets') },
      { name: say('nav.explore'), kind: say('palette.view'), to: addressOf('/companies') },
      { name: say('paths.title'), kind: say('palette.view'), to: addressOf('/paths') },
      { name: say('nav.imports'), kind: say('palette.view'), to: addressOf('/imports') },
      ...(this.chains.value ?? []).map((chain) => ({ name: chain.name, kind: say('palette.chain'), to: addressOf(`/chains/${chain.id}`) })),
    ].filter((place) => place.name.toLowerCase().includes(this.text.toLowerCase()));
    const companies = this.typed ? (this.found.value ?? []).map((company) => ({
      name: company.name, kind: [company.region?.name, company.matched.value !== company.name ? company.matched.value : ''].filter(Boolean).join(' · '),
      to: addressOf(`/companies/${company.id}`),
    })) : [];
    return [...companies, ...places].slice(0, MOST + 4);
  }

  render() {
    const places = this.#places();
    return html`
      <dialog aria-label=${say('palette.open')} @close=${() => { this.shown = false; }} @click=${this.#outside}>
        ${!this.shown ? nothing : html`
          <input role="combobox" aria-expanded="true" aria-controls="places" aria-activedescendant="place-${this.at}" autocomplete="off"
            aria-label=${say('palette.label')} placeholder=${say('palette.label')} .value=${this.text} @input=${this.#type} @keydown=${this.#move} autofocus>
          <ul id="places" role="listbox" aria-label=${say('palette.open')}>
            ${places.map((place, i) => html`
              <li id="place-${i}" role="option" aria-selected=${i === this.at} @click=${() => this.#to(place)} @pointermove=${() => { this.at = i; }}>
                <span>${place.name}</span><span class="faint">${place.kind}</span></li>`)}
          </ul>
          ${this.found.problem ? html`<p class="hint faint">${this.found.problem.message}</p>`
            : places.length ? nothing : html`<p class="hint faint" role="status">${this.found.loading ? say('loading') : say('palette.nothing')}</p>`}`}
      </dialog>`;
  }

  /** @param {InputEvent} event */
  #type(event) {
    this.text = /** @type {HTMLInputElement} */ (event.target).value;
    this.at = 0;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.typed = this.text.trim(); }, REST_MILLIS);
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const places = this.#places();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.at = (this.at + (event.key === 'ArrowDown' ? 1 : places.length - 1)) % Math.max(1, places.length);
    } else if (event.key === 'Enter' && places[this.at]) {
      event.preventDefault();
      this.#to(places[this.at]);
    }
  }

  /** @param {{to: string}} place */
  #to(place) {
    this.#dialog.close();
    go(place.to);
  }

  /** @param {MouseEvent} event */
  #outside(event) {
    if (event.target === this.#dialog) {
      this.#dialog.close();
    }
  }
}

customElements.define('command-palette', CommandPalette);
