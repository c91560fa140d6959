/** Whom to recruit next: the question as filters and weights, the list with its scores, and the proof of each row. */
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { addressOf, choose, params } from '../app/address.js';
import { askJson, serviceAddress } from '../app/api.js';
import { Loader } from '../app/loader.js';
import { language, number, say } from '../app/words.js';
import '../score-bar/score-bar.js';
import '../target-panel/target-panel.js';
import '../compare-sheet/compare-sheet.js';
import '../changes-list/changes-list.js';
import './weight-sliders.js';

const CALIBRES = ['listed', 'national-champion', 'little-giant', 'unicorn', 'headquarters'];

/** So many rows at first, and with each "more"; the service gives no more than the last at once. */
const STEPS = [20, 50, 100, 200];

const MOST_COMPARED = 4;

class TargetsView extends View {
  static styles = [shared, css`
    .head { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: end; margin-bottom: 0.75rem; }
    .head h1 { margin-inline-end: auto; }
    form { display: flex; flex-wrap: wrap; gap: 0.6rem 1rem; align-items: end; margin-bottom: 0.75rem; }
    form label, fieldset { display: grid; gap: 0.1rem; font-size: var(--small); color: var(--ink-soft); }
    form select, form label > input:not([type='checkbox']) { height: 2.1rem; }
    fieldset { border: 0; margin: 0; padding: 0; }
    legend { padding: 0; margin-bottom: 0.1rem; }
    fieldset .row { gap: 0.2rem 0.8rem; min-height: 2.1rem; }
    fieldset .row label { display: flex; gap: 0.3rem; align-items: center; color: var(--ink); }
    .split { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; align-items: start; }
    .split.with-panel { grid-template-columns: minmax(0, 1fr) minmax(20rem, 28rem); }
    @media (max-width: 1000px) { .split.with-panel { grid-template-columns: minmax(0, 1fr); } .split.with-panel target-panel { order: -1; } }
    ol { list-style: none; margin: 0; padding: 0; }
    li.target {
      display: grid; grid-template-columns: 1.5rem 2rem minmax(0, 1fr) minmax(5rem, 9rem) 3.6rem; gap: 0.1rem 0.6rem; align-items: center;
      padding: 0.5rem 0.6rem; border-bottom: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 4.4rem;
    }
    li.target[aria-current] { background: var(--accent-soft); }
    .target .rank { color: var(--ink-faint); text-align: end; font-variant-numeric: tabular-nums; }
    .target .who { display: flex; flex-wrap: wrap; gap: 0 0.5rem; align-items: baseline; }
    .target .who button { border: 0; background: none; padding: 0; color: var(--accent); font-weight: 600; text-align: start; }
    .target .who button:hover { text-decoration: underline; }
    .target .score { text-align: end; font-weight: 600; font-variant-numeric: tabular-nums; }
    .target p { grid-column: 3 / -1; margin: 0; }
    @media (max-width: 640px) {
      li.target { grid-template-columns: 1.4rem minmax(0, 1fr) 3.4rem; } .target .rank { display: none; } .target score-bar { grid-column: 2 / -1; grid-row: 2; }
      .target p { grid-column: 2 / -1; }
    }
    @media print { .target > input { visibility: hidden; } .split.with-panel { grid-template-columns: 1fr; } li.target { break-inside: avoid; content-visibility: visible; } }
    .filters { display: flex; flex-wrap: wrap; gap: 0.4rem; margin-bottom: 0.6rem; }
  `];

  chains = new Loader(this, () => [language()], async (_, signal) => (await askJson('/chains', {}, { signal })).items);

  rules = new Loader(this, () => [language()], async (_, signal) => askJson('/rules', {}, { signal }));

  regions = new Loader(this, () => [language()], async (_, signal) => (await askJson('/regions', {}, { signal })).items);

  map = new Loader(this, () => params().get('chain') ? [params().get('chain'), language()] : null,
    async ([chain], signal) => askJson(`/chains/${chain}`, {}, { signal }));

  answer = new Loader(this, () => [this.#filters(), this.#limit, language()],
    async ([filters, limit], signal) => askJson('/targets', { ...filters, limit }, { signal }));

  changes = new Loader(this, () => params().get('since') ? [this.#filters(), this.#limit, params().get('since'), language()] : null,
    async ([filters, limit, since], signal) => (await askJson('/targets', { ...filters, limit, changedSince: since }, { signal })).changes);

  /** What the question is, as the service takes it. */
  #filters() {
    const chosen = params();
    const filters = { calibre: chosen.getAll('calibre'), gates: chosen.getAll('gates') };
    for (const name of ['chain', 'segment', 'leadFirm', 'region', 'weights', 'asOf']) {
      filters[name] = chosen.get(name);
    }
    return filters;
  }

  get #limit() {
    return Math.min(STEPS[STEPS.length - 1], Math.max(1, Number(params().get('rows')) || STEPS[0]));
  }

  get #names() {
    return Object.fromEntries((this.rules.value?.items ?? []).map((rule) => [rule.id, rule.name]));
  }

  render() {
    const chosen = params();
    const open = chosen.get('open');
    const compared = chosen.getAll('compare');
    return html`
      <div class="head">
        <h1>${say('targets.title')}</h1>
        ${this.answer.value ? html`<span class="soft">${say('targets.state', { found: this.answer.value.found, revision: this.answer.value.revision, day: this.answer.value.asOf })}</span>` : nothing}
        <span class="row noprint">
          ${['xlsx', 'csv'].map((format) => html`<a class="button" download href=${serviceAddress('/targets', { ...this.#filters(), limit: this.#limit, changedSince: chosen.get('since'), format, lang: language() })}>${format === 'xlsx' ? 'Excel' : 'CSV'}</a>`)}
          <button @click=${() => print()}>${say('print')}</button>
        </span>
      </div>
      ${this.#form(chosen)}
      ${compared.length ? html`<compare-sheet .companies=${compared} .filters=${this.#filters()} .names=${this.#names}></compare-sheet>` : nothing}
      <div class="split ${open ? 'with-panel' : ''}">
        <div>${chosen.get('since') ? this.changes.render((changes) => html`<changes-list .changes=${changes} .names=${this.#names}></changes-list>`) : nothing}
          ${this.answer.render((answer) => this.#list(answer, open, compared))}</div>
        ${open ? html`<target-panel .company=${open} .filters=${this.#filters()} .names=${this.#names} @close=${() => choose({ open: null })} @noted=${() => this.answer.again()}></target-panel>` : nothing}
      </div>`;
  }

  #form(chosen) {
    const chain = chosen.get('chain');
    const weights = chosen.get('weights');
    return html`
      <form class="noprint" @submit=${(event) => event.preventDefault()}>
        <label>${say('targets.chain')}<select @change=${(event) => choose({ chain: event.target.value, segment: null, leadFirm: null, open: null, rows: null })}>
          <option value="">${say('targets.all')}</option>
          ${(this.chains.value ?? []).map((one) => html`<option value=${one.id} ?selected=${one.id === chain}>${one.name}</option>`)}</select></label>
        ${chain && this.map.value ? html`
          <label>${say('targets.segment')}<select @change=${(event) => choose({ segment: event.target.value, rows: null })}>
            <option value="">${say('targets.all')}</option>
            ${this.map.value.segments.map((one) => html`<option value=${one.id} ?selected=${one.id === chosen.get('segment')}>${one.name}(${say(`level.short.${one.level}`)})</option>`)}</select></label>
          <label>${say('targets.lead-firm')}<select @change=${(event) => choose({ leadFirm: event.target.value, rows: null })}>
            <option value="">${say('targets.all')}</option>
            ${this.map.value.leadFirms.map((one) => html`<option value=${one.id} ?selected=${one.id === chosen.get('leadFirm')}>${one.name}</option>`)}</select></label>` : nothing}
        <label>${say('targets.region')}<input size="16" list="regions" placeholder=${say('targets.region-hint')} .value=${this.#regionName(chosen.get('region'))}
          @change=${(event) => choose({ region: this.#regionCode(event.target.value), rows: null })}></label>
        <datalist id="regions">${(this.regions.value ?? []).map((one) => html`<option value=${one.name}>${one.code}</option>`)}</datalist>
        <fieldset><legend>${say('targets.calibre')}</legend><div class="row">
          ${CALIBRES.map((one) => html`<label><input type="checkbox" .checked=${chosen.getAll('calibre').includes(one)}
            @change=${(event) => choose({ calibre: CALIBRES.filter((other) => other === one ? event.target.checked : chosen.getAll('calibre').includes(other)), rows: null })}>${say(`calibre.${one}`)}</label>`)}</div></fieldset>
        <fieldset><legend>${say('targets.gates')}</legend><div class="row">
          ${(this.rules.value?.gates ?? []).map(({ id, text }) => html`<label><input type="checkbox" .checked=${chosen.getAll('gates').includes(id)}
            @change=${(event) => choose({ gates: (this.rules.value?.gates ?? []).map((gate) => gate.id).filter((other) => other === id ? event.target.checked : chosen.getAll('gates').includes(other)), rows: null })}>${text}</label>`)}</div></fieldset>
        <label>${say('changes.since')}<input type="number" min="0" .value=${chosen.get('since') ?? ''} @change=${(event) => choose({ since: event.target.value })}></label>
        <label>${say('targets.as-of')}<input type="date" .value=${chosen.get('asOf') ?? ''} @change=${(event) => choose({ asOf: event.target.value })}></label>
      </form>
      <weight-sliders class="noprint" .rules=${this.rules.value?.items ?? []} .weights=${weights ?? ''} @weights=${(event) => choose({ weights: event.detail })}></weight-sliders>`;
  }

  /** A region is chosen by its name, and named in the address by its code. */
  #regionName(code) {
    return this.regions.value?.find((one) => one.code === code)?.name ?? code ?? '';
  }

  #regionCode(text) {
    return this.regions.value?.find((one) => one.name === text.trim())?.code ?? text.trim();
  }

  #list(answer, open, compared) {
    const greatest = Math.max(1, ...answer.items.map((target) => Number(target.score)));
    const next = STEPS.find((step) => step > answer.items.length);
    return html`
      ${answer.empty ? html`<p class="note">${answer.empty.text}</p>` : nothing}
      ${answer.truncated ? html`<p class="note away">${say('targets.truncated', { unseen: number(answer.unseen) })}</p>` : nothing}
      <ol class="sheet">${repeat(answer.items, (target) => target.company.id, (target) => html`
        <li class="target" aria-current=${target.company.id === open ? 'true' : nothing}>
          <input type="checkbox" aria-label=${say('targets.compare', { name: target.company.name })} .checked=${compared.includes(target.company.id)}
            ?disabled=${compared.length >= MOST_COMPARED && !compared.includes(target.company.id)}
            @change=${() => choose({ compare: compared.includes(target.company.id) ? compared.filter((one) => one !== target.company.id) : [...compared, target.company.id] })}>
          <span class="rank">${target.rank}</span>
          <span class="who"><button aria-expanded=${target.company.id === open} @click=${() => choose({ open: target.company.id === open ? null : target.company.id })}>${target.company.name}</button>
            <span class="faint">${target.company.region?.name ?? say('target.nowhere')}</span>
            ${target.company.calibre.map((one) => html`<span class="chip">${say(`calibre.${one}`)}</span>`)}
            ${target.gates.some((gate) => gate.verdict === 'unknown') ? html`<span class="chip unsure" title=${target.gates.filter((gate) => gate.verdict === 'unknown').map((gate) => gate.text).join(';')}>${say('targets.to-check', { count: target.gates.filter((gate) => gate.verdict === 'unknown').length })}</span>` : nothing}
            ${params().get('chain') ? nothing : html`<span class="chip">${this.chains.value?.find((one) => one.id === target.chain)?.name}</span>`}</span>
          <score-bar .reasons=${target.reasons} .greatest=${greatest} .names=${this.#names}></score-bar>
          <span class="score">${number(target.score, 2)}</span>
          <p class="small soft">${target.reasons.find((reason) => reason.kind === 'link')?.text}</p>
        </li>`)}</ol>
      <p class="row noprint">${next && answer.items.length < answer.found && answer.items.length >= this.#limit
        ? html`<button @click=${() => choose({ rows: next }, { replace: true })}>${say('targets.more', { shown: answer.items.length, found: answer.found })}</button>` : nothing}</p>
      ${answer.setAside.found ? html`<details class="small"><summary>${say('targets.set-aside', { found: answer.setAside.found })}</summary>
        <ul>${answer.setAside.items.map((one) => html`<li><a href=${addressOf('/targets', { ...this.#filters(), open: one.company.id })}>${one.company.name}</a>:${one.gates.filter((gate) => gate.verdict === 'fail').map((gate) => gate.text).join(';')}</li>`)}</ul></details>` : nothing}`;
  }
}

customElements.define('targets-view', TargetsView);
