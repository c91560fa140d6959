/** One company: what is known of it, with sources and conflicts, and who trades with it, as a picture or as a table. */
import { css, html, nothing } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { addressOf, choose, params, path } from '../app/address.js';
import { askJson } from '../app/api.js';
import { Loader } from '../app/loader.js';
import { language, number, say, sayOr } from '../app/words.js';
import { cite } from '../walk-drawing/walk-drawing.js';
import { together, without } from '../trade-graph/network.js';
import { stateOf } from '../trade-graph/state.js';
import '../trade-graph/trade-graph.js';

/** So many partners are asked for at once when somebody wants to see more. */
const MORE = 50;

const DIRECTIONS = ['both', 'upstream', 'downstream'];

class CompanyView extends View {
  static styles = [shared, css`
    .head { display: flex; flex-wrap: wrap; gap: 0.4rem 1.2rem; align-items: baseline; margin-bottom: 0.75rem; }
    .split { display: grid; grid-template-columns: minmax(18rem, 26rem) minmax(0, 1fr); gap: 1rem; align-items: start; }
    @media (max-width: 1000px) { .split { grid-template-columns: minmax(0, 1fr); } }
    h2 { margin: 1rem 0 0.2rem; font-family: var(--sans); font-size: var(--small); color: var(--ink-soft); }
    ul { margin: 0; padding: 0; list-style: none; }
    li { padding: 0.15rem 0; }
    .form { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; margin-bottom: 0.6rem; align-items: end; }
    .form label { display: grid; font-size: var(--small); color: var(--ink-soft); }
    .conflict { border-inline-start: 3px solid var(--warn); padding-inline-start: 0.6rem; }
  `];

  profile = new Loader(this, () => [this.#company, language()], async ([company], signal) => askJson(`/companies/${company}`, {}, { signal }));

  network = new Loader(this, () => [this.#company, this.#asked, stateOf(params()).more, language()], async ([company, asked, more], signal) => {
    const [base, ...wider] = await Promise.all([askJson(`/companies/${company}/network`, asked, { signal }),
      ...more.map(({ at, way }) => askJson(`/companies/${at}/network`, { direction: way, tiers: 1, perNode: MORE }, { signal }))]);
    return together(base, more.map((one, i) => ({ ...one, network: wider[i] })));
  });

  get #company() {
    return path().split('/')[2] ?? '';
  }

  get #asked() {
    const chosen = params();
    return { direction: chosen.get('direction') ?? 'both', tiers: chosen.get('tiers') ?? '2', perNode: chosen.get('perNode') ?? '10' };
  }

  render() {
    const asTable = params().get('as') === 'table';
    return html`
      <div class="split">
        <div class="sheet">${this.profile.render((profile) => this.#profile(profile))}</div>
        <div>
          <div class="form noprint">
            <label>${say('network.direction')}<select @change=${(event) => choose({ direction: event.target.value })}>
              ${DIRECTIONS.map((one) => html`<option value=${one} ?selected=${one === this.#asked.direction}>${say(`network.${one}`)}</option>`)}</select></label>
            <label>${say('network.tiers')}<select @change=${(event) => choose({ tiers: event.target.value })}>
              ${['1', '2', '3'].map((one) => html`<option ?selected=${one === this.#asked.tiers}>${one}</option>`)}</select></label>
            <label>${say('network.per-node')}<select @change=${(event) => choose({ perNode: event.target.value })}>
              ${['5', '10', '20', '50'].map((one) => html`<option ?selected=${one === this.#asked.perNode}>${one}</option>`)}</select></label>
            <div class="row" role="group" aria-label=${say('chain.as')}>
              <button aria-pressed=${!asTable} @click=${() => choose({ as: null })}>${say('chain.as-board')}</button>
              <button aria-pressed=${asTable} @click=${() => choose({ as: 'table' })}>${say('chain.as-table')}</button></div>
          </div>
          ${this.network.render((network) => asTable ? table(without(network, stateOf(params()).hide))
            : html`<trade-graph .network=${network} .company=${this.#company}></trade-graph>`)}
        </div>
      </div>`;
  }

  #profile(profile) {
    return html`
      <div class="head"><h1>${profile.name}</h1>
        ${profile.local ? html`<span class="chip local">${say('local')}</span>` : nothing}
        ${profile.leads.map((one) => html`<span class="chip lead">${say('company.leads', { chain: one.name })}</span>`)}
        ${profile.calibre.map((one) => html`<span class="chip">${say(`calibre.${one}`)}</span>`)}</div>
      <p class="soft">${profile.region?.name ?? say('target.nowhere')} · ${say('company.trade', { suppliers: profile.suppliers, customers: profile.customers })}</p>
      <p class="row small"><a href=${addressOf('/targets', { open: profile.id })}>${say('company.as-target')}</a>
        <a href=${addressOf('/paths', { from: profile.id })}>${say('paths.from-here')}</a></p>
      ${profile.conflicts.map((conflict) => html`<div class="conflict small"><strong>${say('company.conflict', { fact: sayOr(`fact.${conflict.fact}`, conflict.fact) })}</strong>
        <ul>${conflict.said.map((one) => html`<li>${worded(one, profile.names)} <span class="faint">${sources(one)}</span></li>`)}</ul></div>`)}
      ${this.#related('company.makes', profile.makes)}
      ${this.#related('company.works-in', profile.worksIn)}
      ${this.#related('company.owned-by', profile.ownedBy)}
      ${this.#related('company.owns', profile.owns)}
      ${this.#related('company.roots', profile.roots)}
      ${this.#related('company.projects', profile.projects)}
      ${profile.signals.length ? html`<h2>${say('company.signals')}</h2><ul class="small">${profile.signals.map((one) => html`<li>${one.on} ${one.text ?? ''} <span class="faint">${sources(one.edge)}</span></li>`)}</ul>` : nothing}
      <h2>${say('company.facts')}</h2>
      <ul class="small">${profile.facts.map((one) => html`<li><span class="soft">${sayOr(`fact.${one.fact}`, one.fact)}</span> ${worded(one, profile.names)}
        ${one.confidence !== null && one.confidence <= 0.5 ? html`<span class="chip unsure">${say('unsure')}</span>` : nothing}
        <span class="faint">${sources(one)}</span></li>`)}</ul>
      ${profile.truncated ? html`<p class="faint">${say('company.truncated')}</p>` : nothing}`;
  }

  #related(title, all) {
    return all.length ? html`<h2>${say(title)}</h2><ul class="small">${all.map((one) => html`
      <li>${one.label === 'Company' ? html`<a href=${addressOf(`/companies/${one.id}`)}>${one.name}</a>` : one.name}
        ${one.share ? ` ${number(one.share * 100, 1)}%` : ''} <span class="faint">${sources(one.edge)}</span></li>`)}</ul>` : nothing;
  }
}

/** A value as people say it: a standing by its word, a region by its name. */
function worded({ fact, value }, names) {
  return names[value] ? `${names[value]} (${value})` : sayOr(`${fact}.${value}`, value);
}

function sources(said) {
  return said.sources.map((source, i) => html`${i ? '; ' : ''}${cite(source)}`);
}

function table({ nodes, edges, products, hidden }) {
  const names = Object.fromEntries(nodes.map((node) => [node.id, node.name]));
  return html`<div class="sheet" role="region" tabindex="0" aria-label=${say('network.table')}><table>
    <thead><tr><th>${say('network.supplier')}</th><th>${say('network.customer')}</th><th>${say('label.Product')}</th><th class="number">${say('network.confidence')}</th><th>${say('network.source')}</th></tr></thead>
    <tbody>${edges.map((edge) => html`<tr>
      <td><a href=${addressOf(`/companies/${edge.from}`)}>${names[edge.from]}</a></td><td><a href=${addressOf(`/companies/${edge.to}`)}>${names[edge.to]}</a></td>
      <td>${products[edge.product] ?? ''}</td><td class="number">${number(edge.confidence * 100)}%</td><td class="small">${sources(edge)}</td></tr>`)}</tbody></table>
    ${hidden.map((one) => html`<p class="faint">${say(`network.hidden.${one.direction}`, { name: names[one.at] ?? one.at, count: one.count })}</p>`)}</div>`;
}

customElements.define('company-view', CompanyView);
