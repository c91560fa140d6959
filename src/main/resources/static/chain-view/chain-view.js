/** One chain: its board, or the same as a table, and what is known of the segment that is looked at. */
import { css, html, nothing } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { addressOf, choose, params, path } from '../app/address.js';
import { askJson, serviceAddress } from '../app/api.js';
import { Loader } from '../app/loader.js';
import { language, number, say } from '../app/words.js';
import { theme } from '../app/theme.js';
import '../chain-board/chain-board.js';
import '../edition-list/edition-list.js';
import '../segment-panel/segment-panel.js';

/** The formats of the catalogue, and what people call them. */
const BOOKS = [['pdf', 'PDF'], ['docx', 'Word'], ['xlsx', 'Excel'], ['html', 'HTML']];

class ChainView extends View {
  static styles = [shared, css`
    .head { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: end; margin-bottom: 0.75rem; }
    .head h1 { margin-inline-end: auto; }
    .tabs { display: flex; flex-wrap: wrap; gap: 0.25rem; margin-bottom: 0.5rem; }
    .tabs a { padding: 0.2rem 0.7rem; border-radius: 99px; color: var(--ink-soft); text-decoration: none; border: 1px solid transparent; }
    .tabs a[aria-current] { border-color: var(--accent); color: var(--accent); font-weight: 600; }
    .split { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
    .split.with-panel { grid-template-columns: minmax(0, 1fr) minmax(18rem, 24rem); }
    @media (max-width: 900px) { .split.with-panel { grid-template-columns: minmax(0, 1fr); } }
    .scroll { overflow-x: auto; }
    td .depth { color: var(--ink-faint); }
    tr[aria-current] { background: var(--accent-soft); }
  `];

  chains = new Loader(this, () => [language()], async (_, signal) => (await askJson('/chains', {}, { signal })).items);

  map = new Loader(this, () => [this.#chain, language()], async ([chain], signal) => askJson(`/chains/${chain}`, {}, { signal }));

  get #chain() {
    return path().split('/')[2] ?? '';
  }

  render() {
    const chosen = params();
    const segment = chosen.get('segment');
    const asTable = chosen.get('as') === 'table';
    return html`
      <nav class="tabs" aria-label=${say('nav.chains')}>
        ${(this.chains.value ?? []).map((chain) => html`<a href=${addressOf(`/chains/${chain.id}`)} aria-current=${chain.id === this.#chain ? 'page' : nothing}>${chain.name}</a>`)}
      </nav>
      ${this.map.render((map) => html`
        <div class="head">
          <h1>${map.name}</h1>
          <input type="search" list="segments" aria-label=${say('chain.search')} placeholder=${say('chain.search')} @change=${(event) => this.#search(map, event.target)}>
          <datalist id="segments">${map.segments.map((one) => html`<option value=${one.name}></option>`)}</datalist>
          <div class="row noprint" role="group" aria-label=${say('chain.as')}>
            <button aria-pressed=${!asTable} @click=${() => choose({ as: null })}>${say('chain.as-board')}</button>
            <button aria-pressed=${asTable} @click=${() => choose({ as: 'table' })}>${say('chain.as-table')}</button>
            <a class="button" download="${map.id}.svg" href=${serviceAddress(`/chains/${map.id}/map.svg`, { lang: language(), theme: theme(), toggled: chosen.getAll('toggled') })}>SVG</a>
            <span class="row" role="group" aria-label=${say('chain.catalogue')}><span class="soft small">${say('chain.catalogue')}</span>
              ${BOOKS.map(([format, name]) => html`<a class="button" download href=${serviceAddress(`/chains/${map.id}/catalogue`, { format, lang: language() })}>${name}</a>`)}</span>
            <a class="button" download="${map.id}-gaps.xlsx" href=${serviceAddress(`/chains/${map.id}/gaps`, { format: 'xlsx', lang: language() })}>${say('chain.gaps')} Excel</a>
          </div>
        </div>
        <edition-list .chain=${map.id}></edition-list>
        <div class="split ${segment ? 'with-panel' : ''}">
          ${asTable ? this.#table(map, segment) : html`
            <chain-board .map=${map} .segment=${segment} .toggled=${chosen.getAll('toggled')}
              @segment=${(event) => choose({ segment: event.detail })} @fold=${(event) => this.#fold(event.detail)}></chain-board>`}
          ${segment ? html`<segment-panel .chain=${map.id} .segment=${segment} @segment=${(event) => choose({ segment: event.detail })}></segment-panel>` : nothing}
        </div>`)}`;
  }

  /** @param {string} segment */
  #fold(segment) {
    const toggled = params().getAll('toggled');
    choose({ toggled: toggled.includes(segment) ? toggled.filter((one) => one !== segment) : [...toggled, segment] }, { replace: true });
  }

  #search(map, input) {
    const wanted = input.value.trim().toLowerCase();
    const found = map.segments.find((one) => one.name.toLowerCase() === wanted) ?? map.segments.find((one) => wanted && one.name.toLowerCase().includes(wanted));
    if (found) {
      input.value = '';
      choose({ segment: found.id });
    }
  }

  #table(map, segment) {
    const rows = [];
    const add = (parent, depth) => map.segments.filter((one) => one.parent === parent).forEach((one) => {
      rows.push({ ...one, depth });
      add(one.id, depth + 1);
    });
    for (const stage of ['upstream', 'midstream', 'downstream', 'support']) {
      map.segments.filter((one) => one.parent === null && one.stage === stage).forEach((one) => {
        rows.push({ ...one, depth: 0 });
        add(one.id, 1);
      });
    }
    return html`
      <div class="scroll sheet" tabindex="0" role="region" aria-label=${map.name}><table>
        <thead><tr><th>${say('chain.stage')}</th><th>${say('chain.segment')}</th><th>${say('chain.level')}</th><th>${say('chain.action')}</th>
          <th class="number">${say('chain.presence')}</th><th class="number">${say('chain.need')}</th><th class="number">${say('chain.local')}</th><th class="number">${say('chain.known')}</th></tr></thead>
        <tbody>${rows.map((row) => html`
          <tr aria-current=${row.id === segment ? 'true' : nothing}>
            <td class="soft">${say(`stage.${row.stage}`)}</td>
            <td><span class="depth" aria-hidden="true">${'— '.repeat(row.depth)}</span><a href=${addressOf(path(), { as: 'table', segment: row.id })}>${row.name}</a></td>
            <td>${say(`level.${row.level}`)}</td><td>${row.action === 'none' ? '' : say(`action.${row.action}`)}</td>
            <td class="number">${number(row.presence, 2)}</td><td class="number">${number(row.need, 2)}</td><td class="number">${row.local}</td><td class="number">${row.known}</td>
          </tr>`)}</tbody>
      </table></div>`;
  }
}

customElements.define('chain-view', ChainView);
