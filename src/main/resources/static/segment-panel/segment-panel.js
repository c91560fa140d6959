/** What is known of one segment: how it stands here, what is next to it, who works in it, and whom to recruit for it. */
import { css, html, nothing } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { addressOf } from '../app/address.js';
import { askJson } from '../app/api.js';
import { Loader } from '../app/loader.js';
import { language, number, say } from '../app/words.js';

const TARGETS = 5;

const COMPANIES = 20;

class SegmentPanel extends View {
  static properties = { chain: { attribute: false }, segment: { attribute: false } };

  static styles = [shared, css`
    aside { position: sticky; top: 4.2rem; max-height: calc(100dvh - 5.5rem); overflow: auto; }
    @media (max-width: 900px) { aside { position: static; max-height: none; } }
    h3 { margin: 1rem 0 0.3rem; font-family: var(--sans); font-size: var(--small); color: var(--ink-soft); }
    dl { display: grid; grid-template-columns: auto 1fr auto 1fr; gap: 0.1rem 0.7rem; margin: 0.5rem 0; font-variant-numeric: tabular-nums; }
    dt { color: var(--ink-soft); } dd { margin: 0; font-weight: 600; }
    ul, ol { margin: 0; padding: 0; list-style: none; display: grid; gap: 0.3rem; }
    .links { display: flex; flex-wrap: wrap; gap: 0.25rem; }
    .links button { padding: 0 0.55rem; border-radius: 99px; font-size: var(--small); }
    .company { display: flex; flex-wrap: wrap; gap: 0 0.45rem; align-items: baseline; }
    .company .score { margin-inline-start: auto; font-variant-numeric: tabular-nums; }
    .close { float: inline-end; }
  `];

  portrait = new Loader(this, () => [this.chain, this.segment, language()],
    async ([chain, segment], signal) => {
      const [portrait, targets] = await Promise.all([
        askJson(`/chains/${chain}/segments/${segment}`, { limit: COMPANIES }, { signal }),
        askJson('/targets', { chain, segment, limit: TARGETS }, { signal })]);
      return { ...portrait, targets };
    });

  render() {
    return html`<aside class="sheet" aria-label=${say('segment.label')}>
      <button class="quiet close" @click=${() => this.#to(null)} aria-label=${say('close')}>✕</button>
      ${this.portrait.render(({ segment, gap, feeding, fedBy, found, companies, targets }) => html`
        <h2>${segment.name}</h2>
        <p class="small soft">${say(`stage.${segment.stage}`)}${segment.definition ? html` · ${segment.definition}` : nothing}</p>
        <p><strong>${say(`level.${segment.level}`)}</strong>${segment.action === 'none' ? nothing : html` · ${say(`action.${segment.action}`)}`}</p>
        ${gap ? html`<p class="small">${gap.text}</p>` : nothing}
        <dl class="small">
          <dt>${say('chain.local')}</dt><dd>${segment.local}</dd><dt>${say('chain.known')}</dt><dd>${segment.known}</dd>
          <dt>${say('chain.presence')}</dt><dd>${number(segment.presence, 2)}</dd><dt>${say('chain.need')}</dt><dd>${number(segment.need, 2)}</dd>
        </dl>
        <h3>${say('segment.targets')}</h3>
        ${targets.items.length ? html`<ol>${targets.items.map((target) => html`
          <li class="company"><span class="faint">${target.rank}</span>
            <a href=${addressOf('/targets', { chain: this.chain, segment: segment.id, open: target.company.id })}>${target.company.name}</a>
            <span class="faint">${target.company.region?.name}</span><span class="score">${number(target.score, 2)}</span></li>`)}</ol>
          <p class="small"><a href=${addressOf('/targets', { chain: this.chain, segment: segment.id })}>${say('home.to-targets', { found: targets.found })}</a></p>`
          : html`<p class="small soft">${targets.empty?.text}</p>`}
        ${this.#neighbours('segment.feeding', feeding)}
        ${this.#neighbours('segment.fed-by', fedBy)}
        <h3>${say('segment.companies', { shown: companies.length, found })}</h3>
        <ul>${companies.map((worker) => html`
          <li class="company"><span>${worker.company.name}</span>
            ${worker.leadFirm ? html`<span class="chip lead">${say('lead-firm')}</span>` : worker.local ? html`<span class="chip local">${say('local')}</span>` : nothing}
            ${worker.confidence <= 0.5 ? html`<span class="chip unsure">${say('unsure')}</span>` : nothing}
            <span class="faint">${worker.company.region?.name}</span></li>`)}</ul>`)}
    </aside>`;
  }

  #neighbours(title, segments) {
    return segments.length ? html`<h3>${say(title)}</h3>
      <div class="links">${segments.map((one) => html`<button @click=${() => this.#to(one.id)}>${one.name} · ${say(`level.short.${one.level}`)}</button>`)}</div>` : nothing;
  }

  #to(segment) {
    this.dispatchEvent(new CustomEvent('segment', { detail: segment }));
  }
}

customElements.define('segment-panel', SegmentPanel);
