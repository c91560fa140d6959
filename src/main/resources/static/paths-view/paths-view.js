/** How two companies are connected: the shortest walks between them, drawn. */
import { css, html, nothing } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { choose, params } from '../app/address.js';
import { askJson } from '../app/api.js';
import { Loader } from '../app/loader.js';
import { language, say } from '../app/words.js';
import '../walk-drawing/walk-drawing.js';
import '../company-picker/company-picker.js';

class PathsView extends View {
  static styles = [shared, css`
    .form { display: flex; flex-wrap: wrap; gap: 0.6rem 1rem; align-items: end; margin: 0.75rem 0; }
    .form label { display: grid; font-size: var(--small); color: var(--ink-soft); }
    .paths { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: 1rem; }
  `];

  found = new Loader(this, () => params().get('from') && params().get('to') ? [params().get('from'), params().get('to'), params().get('maxHops') ?? '4', language()] : null,
    async ([from, to, maxHops], signal) => askJson('/paths', { from, to, maxHops }, { signal }));

  render() {
    const chosen = params();
    return html`
      <h1>${say('paths.title')}</h1>
      <div class="form noprint">
        <company-picker .label=${say('paths.from')} .company=${chosen.get('from')} @company=${(event) => choose({ from: event.detail })}></company-picker>
        <company-picker .label=${say('paths.to')} .company=${chosen.get('to')} @company=${(event) => choose({ to: event.detail })}></company-picker>
        <label>${say('paths.most')}<select @change=${(event) => choose({ maxHops: event.target.value })}>
          ${['2', '3', '4', '5', '6'].map((one) => html`<option ?selected=${one === (chosen.get('maxHops') ?? '4')}>${one}</option>`)}</select></label>
      </div>
      ${chosen.get('from') && chosen.get('to') ? this.found.render(({ paths, truncated }) => html`
        ${paths.length ? nothing : html`<p class="note" role="status">${say('paths.none')}</p>`}
        <div class="paths">${paths.map((path) => html`<div class="sheet"><walk-drawing .walk=${path}></walk-drawing></div>`)}</div>
        ${truncated ? html`<p class="faint">${say('paths.truncated')}</p>` : nothing}`)
        : html`<p class="soft">${say('paths.hint')}</p>`}`;
  }
}

customElements.define('paths-view', PathsView);
