/** What changed in a list since an earlier revision: who came, rose, fell and went, and because of which facts. */
import { css, html, nothing } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { addressOf, params } from '../app/address.js';
import { number, say } from '../app/words.js';
import { cite } from '../walk-drawing/walk-drawing.js';

/** So many facts of a reason are told; whoever wants all opens its proof. */
const FACTS = 4;

const SIGNS = { new: '＋', up: '▲', down: '▼', gone: '−' };

class ChangesList extends View {
  static properties = { changes: { attribute: false }, names: { attribute: false } };

  static styles = [shared, css`
    .sheet { margin-bottom: 1rem; }
    ul { list-style: none; margin: 0.4rem 0 0; padding: 0; }
    li { padding: 0.4rem 0; border-top: 1px solid var(--line); }
    .what { display: inline-block; min-width: 3.6rem; font-weight: 600; }
    .new, .up { color: var(--accent); } .down { color: var(--warn); } .gone { color: var(--alarm); }
    p { margin: 0.1rem 0 0.1rem 3.9rem; }
  `];

  constructor() {
    super();
    /** @type {{since: number, items: any[]}} */
    this.changes = { since: 0, items: [] };
    /** Names of the rules. @type {Record<string, string>} */
    this.names = {};
  }

  render() {
    const { since, items } = this.changes;
    return html`<section class="sheet" aria-label=${say('changes.title', { since })}><h2>${say('changes.title', { since })}</h2>
      ${items.length ? nothing : html`<p class="soft" role="status">${say('changes.none')}</p>`}
      <ul>${items.map((change) => html`<li>
        <span class="what ${change.what}">${SIGNS[change.what]} ${say(`changes.${change.what}`)}</span>
        <a href=${addressOf('/targets', { chain: params().get('chain'), since, open: change.company.id })}>${change.company.name}</a>
        <span class="faint">${change.rankBefore ?? '—'} → ${change.rank ?? '—'} · ${change.scoreBefore === null ? '—' : number(change.scoreBefore, 2)} → ${change.score === null ? '—' : number(change.score, 2)}</span>
        ${change.gates.map((gate) => html`<p class="small">${gate}</p>`)}
        ${change.because.slice(0, 3).map((because) => html`<p class="small"><strong>${this.names[because.rule] ?? because.rule}</strong>
          ${number(because.pointsBefore, 2)} → ${number(because.points, 2)} <span class="soft">${because.text}</span>
          ${because.facts.slice(0, FACTS).map((fact) => html`<br><span class="faint">${fact.from} ${say(`edge.${fact.edge.type}`)} ${fact.to}
            ${fact.edge.sources.map((source, i) => html`${i ? '; ' : ''}${cite(source)}`)}</span>`)}</p>`)}</li>`)}</ul></section>`;
  }
}

customElements.define('changes-list', ChangesList);
