/** Finds companies: by any of their names, by code, by product, by the first letters of their pinyin. */
import { css, html, nothing } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { addressOf, choose, params } from '../app/address.js';
import { askJson } from '../app/api.js';
import { Loader } from '../app/loader.js';
import { language, say } from '../app/words.js';

const ROWS = 50;

class CompaniesView extends View {
  static styles = [shared, css`
    form { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0.75rem 0; }
    form input { flex: 1 1 20rem; font-size: 1.05rem; }
    ul { list-style: none; margin: 0; padding: 0; }
    li { display: flex; flex-wrap: wrap; gap: 0.1rem 0.8rem; align-items: baseline; padding: 0.5rem 0.2rem; border-bottom: 1px solid var(--line); }
    li .matched { margin-inline-start: auto; }
  `];

  found = new Loader(this, () => params().get('q') ? [params().get('q'), language()] : null,
    async ([q], signal) => askJson('/companies', { q, limit: ROWS }, { signal }));

  render() {
    const q = params().get('q') ?? '';
    return html`
      <h1>${say('nav.explore')}</h1>
      <form role="search" @submit=${this.#search}>
        <input type="search" name="q" aria-label=${say('palette.label')} placeholder=${say('palette.label')} .value=${q} maxlength="100">
        <button class="primary">${say('palette.open')}</button>
        <a class="button" href=${addressOf('/paths')}>${say('paths.title')}</a>
      </form>
      ${q ? this.found.render(({ items, next }) => html`
        ${items.length ? nothing : html`<p class="note" role="status">${say('palette.nothing')}</p>`}
        <ul class="sheet">${items.map((company) => html`
          <li><a href=${addressOf(`/companies/${company.id}`)}>${company.name}</a><span class="faint">${company.region?.name}</span>
            ${company.calibre.map((one) => html`<span class="chip">${say(`calibre.${one}`)}</span>`)}
            <span class="matched faint">${say(`matched.${company.matched.field}`)} ${company.matched.value}</span></li>`)}</ul>
        ${next ? html`<p class="faint">${say('companies.more', { shown: items.length })}</p>` : nothing}`)
        : html`<p class="soft">${say('companies.hint')}</p>`}`;
  }

  /** @param {SubmitEvent} event */
  #search(event) {
    event.preventDefault();
    choose({ q: String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('q')).trim() });
  }
}

customElements.define('companies-view', CompaniesView);
