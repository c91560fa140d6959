/** Up to four companies side by side: what each rule gives them, and what is unknown of each. */
import { css, html } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { choose, params } from '../app/address.js';
import { askJson } from '../app/api.js';
import { Loader } from '../app/loader.js';
import { language, number, say } from '../app/words.js';

class CompareSheet extends View {
  static properties = { companies: { attribute: false }, filters: { attribute: false }, names: { attribute: false } };

  static styles = [shared, css`
    .sheet { margin-bottom: 1rem; overflow-x: auto; }
    th button { font-size: var(--small); }
    td { min-width: 9rem; }
    td:first-child, th:first-child { min-width: 7rem; color: var(--ink-soft); }
    td p { margin: 0; }
  `];

  constructor() {
    super();
    /** @type {string[]} */
    this.companies = [];
    /** Names of the rules. @type {Record<string, string>} */
    this.names = {};
  }

  standings = new Loader(this, () => [this.companies, this.filters, language()],
    async ([companies, filters], signal) => Promise.all(companies.map((company) => askJson(`/targets/${company}`, filters, { signal }))));

  render() {
    return html`<div class="sheet" role="region" tabindex="0" aria-label=${say('compare.title')}>
      ${this.standings.render((standings) => html`<table>
        <thead><tr><th>${say('compare.title')}</th>${standings.map(({ company }) => html`
          <th>${company.name} <button class="quiet noprint" @click=${() => this.#drop(company.id)} aria-label=${say('compare.drop', { name: company.name })}>✕</button></th>`)}</tr></thead>
        <tbody>
          <tr><td>${say('compare.score')}</td>${standings.map(({ item }) => html`<td><strong>${item ? number(item.score, 2) : '—'}</strong></td>`)}</tr>
          <tr><td>${say('compare.region')}</td>${standings.map(({ company }) => html`<td>${company.region?.name ?? say('target.nowhere')}</td>`)}</tr>
          <tr><td>${say('targets.calibre')}</td>${standings.map(({ company }) => html`<td>${company.calibre.map((one) => say(`calibre.${one}`)).join('、')}</td>`)}</tr>
          ${this.#rules(standings).map((rule) => html`<tr><td>${this.names[rule] ?? rule}</td>${standings.map(({ item }) => {
            const reason = item?.reasons.find((one) => one.rule === rule);
            return html`<td>${reason ? html`<strong>${number(reason.points, 2)}</strong><p class="small soft">${reason.text}</p>` : '—'}</td>`;
          })}</tr>`)}
          <tr><td>${say('target.gates')}</td>${standings.map(({ item }) => html`<td class="small">${(item?.gates ?? []).filter((gate) => gate.verdict !== 'pass').map((gate) => html`<p>${gate.text}</p>`)}</td>`)}</tr>
        </tbody></table>`)}</div>`;
  }

  /** The rules that give any of them anything, those that give most first. */
  #rules(standings) {
    const most = {};
    standings.forEach(({ item }) => item?.reasons.forEach((reason) => { most[reason.rule] = Math.max(most[reason.rule] ?? 0, Number(reason.points)); }));
    return Object.keys(most).sort((one, other) => most[other] - most[one]);
  }

  #drop(company) {
    choose({ compare: params().getAll('compare').filter((one) => one !== company) });
  }
}

customElements.define('compare-sheet', CompareSheet);
