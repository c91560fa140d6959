/** Data comes in: files to be tried and imported, what earlier imports came to, and what somebody has to decide. */
import { css, html, nothing } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { addressOf, go } from '../app/address.js';
import { askJson, serviceAddress } from '../app/api.js';
import { Loader } from '../app/loader.js';
import { language, number, say } from '../app/words.js';
import '../import-form/import-form.js';
import '../review-queue/review-queue.js';

const ROWS = 20;

class ImportsView extends View {
  static styles = [shared, css`
    .grid { display: grid; grid-template-columns: minmax(0, 1fr) minmax(18rem, 26rem); gap: 1rem; align-items: start; margin-top: 0.75rem; }
    @media (max-width: 1000px) { .grid { grid-template-columns: minmax(0, 1fr); } }
    h2 { margin-bottom: 0.5rem; }
    .scroll { overflow-x: auto; }
    section + section { margin-top: 1rem; }
  `];

  imports = new Loader(this, () => [language()], async (_, signal) => askJson('/imports', { limit: ROWS }, { signal }));

  render() {
    return html`
      <h1>${say('nav.imports')}</h1>
      <div class="grid">
        <div>
          <section class="sheet"><h2>${say('imports.new')}</h2><import-form @accepted=${(event) => go(addressOf(`/imports/${event.detail}`))}></import-form>
            <p class="small"><a download href=${serviceAddress('/imports/templates/all', { format: 'xlsx', lang: language() })}>${say('imports.template')}</a></p></section>
          <section class="sheet"><h2>${say('imports.all')}</h2>${this.imports.render(({ items }) => html`
            <div class="scroll" tabindex="0" role="region" aria-label=${say('imports.all')}><table>
              <thead><tr><th>${say('imports.id')}</th><th>${say('imports.state')}</th><th>${say('imports.when')}</th><th class="number">${say('imports.rows')}</th><th class="number">${say('imports.errors')}</th><th class="number">${say('imports.warnings')}</th></tr></thead>
              <tbody>${items.map((one) => html`<tr>
                <td><a href=${addressOf(`/imports/${one.id}`)}>${one.id}</a>${one.dryRun ? html` <span class="chip">${say('imports.dry-run')}</span>` : nothing}</td>
                <td>${say(`import.${one.state}`)}</td><td>${(one.finishedAt ?? one.startedAt).slice(0, 16).replace('T', ' ')}</td>
                <td class="number">${number(one.counts.rows)}</td><td class="number">${number(one.counts.errors)}</td><td class="number">${number(one.counts.warnings)}</td></tr>`)}</tbody></table></div>`)}</section>
        </div>
        <section class="sheet"><h2>${say('reviews.title')}</h2><review-queue></review-queue></section>
      </div>`;
  }
}

customElements.define('imports-view', ImportsView);
