/** How one company stands: its reasons as sentences, each with what proves it, what is unknown, and how calls on it went. */
import { css, html, nothing } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { addressOf } from '../app/address.js';
import { askJson, serviceAddress } from '../app/api.js';
import { Loader } from '../app/loader.js';
import { language, number, say, sayOr } from '../app/words.js';
import { colourOf } from '../score-bar/score-bar.js';
import { cite } from '../walk-drawing/walk-drawing.js';
import '../follow-up/follow-up.js';

class TargetPanel extends View {
  static properties = { company: { attribute: false }, filters: { attribute: false }, names: { attribute: false } };

  static styles = [shared, css`
    aside { position: sticky; top: 4.2rem; max-height: calc(100dvh - 5.5rem); overflow: auto; }
    @media (max-width: 1000px) { aside { position: static; max-height: none; } }
    @media print { aside { position: static; max-height: none; overflow: visible; border: 0; } }
    .close { float: inline-end; }
    .reason { border-top: 1px solid var(--line); padding-top: 0.6rem; margin-top: 0.6rem; }
    .reason header { display: flex; gap: 0.6rem; align-items: baseline; }
    .reason .points { margin-inline-start: auto; font-variant-numeric: tabular-nums; white-space: nowrap; font-weight: 600; }
    .swatch { width: 10px; height: 10px; border-radius: 2px; flex: none; align-self: center; }
    ul { margin: 0.2rem 0; padding-inline-start: 1.1rem; }
    h3 { margin: 1.1rem 0 0.2rem; }
    .gate.unknown::marker { content: '? '; color: var(--warn); font-weight: 700; }
    .gate.fail::marker { content: '✕ '; color: var(--alarm); font-weight: 700; }
    .gate.pass::marker { content: '✓ '; color: var(--accent); }
  `];

  constructor() {
    super();
    /** Names of the rules. @type {Record<string, string>} */
    this.names = {};
  }

  standing = new Loader(this, () => [this.company, this.filters, language()],
    async ([company, filters], signal) => askJson(`/targets/${company}`, filters, { signal }));

  render() {
    return html`<aside class="sheet" aria-label=${say('target.label')}>
      <button class="quiet close noprint" @click=${() => this.dispatchEvent(new CustomEvent('close'))} aria-label=${say('close')}>✕</button>
      ${this.standing.render(({ status, company, item }) => html`
        <h2>${company.name}</h2>
        <p class="row small"><span class="soft">${company.region?.name ?? say('target.nowhere')}</span>
          ${company.calibre.map((one) => html`<span class="chip">${say(`calibre.${one}`)}</span>`)}</p>
        <p>${say(`target.${status}`)}${item ? html` · <strong>${number(item.score, 2)}</strong> ${say('target.points')}` : nothing}</p>
        <p class="row small noprint"><span class="soft">${say('target.dossier')}</span>
          ${[['pdf', 'PDF'], ['docx', 'Word']].map(([format, name]) => html`<a class="button" download href=${serviceAddress(`/targets/${company.id}/dossier`, { format, chain: this.filters.chain, asOf: this.filters.asOf, lang: language() })}>${name}</a>`)}</p>
        ${item ? html`
          ${item.reasons.map((reason) => this.#reason(reason))}
          <h3>${say('target.gates')}</h3>
          <ul class="small">${[...item.gates].sort((one, other) => ORDER.indexOf(one.verdict) - ORDER.indexOf(other.verdict)).map((gate) => html`<li class="gate ${gate.verdict}">${gate.text}</li>`)}</ul>
          ${item.group.length ? html`<h3>${say('target.group')}</h3><ul class="small">${item.group.map((sister) => html`
            <li><a href=${addressOf('/targets', { ...this.filters, open: sister.id })}>${sister.name}</a> ${number(sister.score, 2)}</li>`)}</ul>` : nothing}
          ${this.#others(item)}` : nothing}
        <follow-up .company=${company.id}></follow-up>`)}
    </aside>`;
  }

  #reason(reason) {
    const proofs = [reason.evidence, ...reason.alsoCounted];
    return html`
      <section class="reason">
        <header><span class="swatch" .style=${`background: ${colourOf(reason.rule)}`}></span>
          <strong class="small">${this.names[reason.rule] ?? reason.rule}</strong>
          ${reason.confidence <= 0.5 ? html`<span class="chip unsure">${say('unsure')}</span>` : nothing}
          <span class="points">${number(reason.points, 2)} <span class="faint">/ ${number(reason.max, 0)}</span></span></header>
        <p>${reason.text}</p>
        ${proof(proofs[0])}
        ${proofs.length > 1 ? html`<details class="small"><summary>${say('target.also', { count: proofs.length - 1 })}</summary>${proofs.slice(1).map(proof)}</details>` : nothing}
      </section>`;
  }

  /** Who else makes what it makes: all that are found for the same segment. */
  #others(item) {
    const segment = item.reasons.find((reason) => reason.rule === 'fills-a-gap')?.evidence.nodes.find((node) => node.label === 'Segment');
    return segment ? html`<p class="small noprint"><a href=${addressOf('/targets', { chain: item.chain, segment: segment.id })}>${say('target.others', { segment: segment.name })}</a></p>` : nothing;
  }
}

const ORDER = ['fail', 'unknown', 'pass'];

function proof(evidence) {
  if (evidence.type === 'walk') {
    void import('../walk-drawing/walk-drawing.js');
    return html`<walk-drawing .walk=${evidence}></walk-drawing>`;
  }
  return html`<ul class="small">${evidence.facts.map((fact) => html`
    <li><span class="soft">${sayOr(`fact.${fact.fact}`, fact.fact)}</span> ${sayOr(`${fact.fact}.${fact.value}`, String(fact.value))} <span class="faint">${fact.sources?.map((source, i) => html`${i ? '; ' : ''}${cite(source)}`)}</span></li>`)}</ul>`;
}

customElements.define('target-panel', TargetPanel);
