/** The chains at a glance: how present each is here, and whom to recruit first. */
import { css, html, nothing } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { addressOf } from '../app/address.js';
import { askJson, Problem } from '../app/api.js';
import { Loader } from '../app/loader.js';
import { language, number, say } from '../app/words.js';
import '../level-bar/level-bar.js';

const FIRST = 5;

/** So many rows are compared with what they were. */
const COMPARED = 20;

const KINDS = ['new', 'up', 'down', 'gone'];

class HomeView extends View {
  static styles = [shared, css`
    .head { margin-bottom: 1.25rem; }
    .chains { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(21rem, 100%), 1fr)); }
    article { display: flex; flex-direction: column; gap: 0.75rem; }
    h2 a { color: inherit; text-decoration: none; }
    h2 a:hover { text-decoration: underline; }
    ol { margin: 0; padding: 0; list-style: none; display: grid; gap: 0.55rem; }
    ol li { display: grid; grid-template-columns: 1.4rem 1fr auto; gap: 0 0.5rem; align-items: baseline; border-top: 1px solid var(--line); padding-top: 0.5rem; }
    ol .rank { color: var(--ink-faint); font-variant-numeric: tabular-nums; }
    ol .score { font-variant-numeric: tabular-nums; font-weight: 600; }
    ol p { grid-column: 2 / -1; margin: 0; }
    .foot { margin-top: auto; }
  `];

  chains = new Loader(this, () => [language()], async (_, signal) => {
    const list = await askJson('/chains', {}, { signal });
    const each = await Promise.all(list.items.map(async (chain) => {
      const [map, targets] = await Promise.all([
        askJson(`/chains/${chain.id}`, {}, { signal }), askJson('/targets', { chain: chain.id, limit: FIRST }, { signal })]);
      return { ...chain, map, targets, changes: await changesBefore(list.revision, chain.id, signal) };
    }));
    const imports = await askJson('/imports', { limit: 1 }, { signal });
    return { revision: list.revision, chains: each, last: imports.items[0] };
  });

  render() {
    return this.chains.render(({ revision, chains, last }) => html`
      <div class="head">
        <h1>${say('home.title', { home: chains[0]?.targets.home.name ?? '' })}</h1>
        <p class="soft">${say('home.state', { revision })}${last ? html` · ${say('home.last', { on: String(last.finishedAt ?? last.startedAt).slice(0, 10) })}` : nothing}</p>
      </div>
      ${chains.length ? html`<div class="chains">${chains.map((chain) => this.#chain(chain))}</div>` : html`<p class="note">${say('home.empty')}</p>`}`);
  }

  #chain(chain) {
    const leaves = chain.map.segments.filter((segment) => !chain.map.segments.some((other) => other.parent === segment.id));
    return html`
      <article class="sheet" aria-labelledby="chain-${chain.id}">
        <div>
          <h2 id="chain-${chain.id}"><a href=${addressOf(`/chains/${chain.id}`)}>${chain.name}</a></h2>
          <p class="small soft">${say('home.counts', { segments: leaves.length, leadFirms: chain.leadFirms, companies: chain.companies })}</p>
        </div>
        <level-bar .levels=${leaves.map((segment) => segment.level)}></level-bar>
        <ol aria-label=${say('home.first')}>
          ${chain.targets.items.map((target) => html`
            <li>
              <span class="rank">${target.rank}</span>
              <a href=${addressOf('/targets', { chain: chain.id, open: target.company.id })}>${target.company.name}</a>
              <span class="score">${number(target.score, 2)}</span>
              <p class="small soft">${target.reasons.find((reason) => reason.kind === 'link')?.text}</p>
            </li>`)}
        </ol>
        ${chain.targets.empty ? html`<p class="note">${chain.targets.empty.text}</p>` : nothing}
        ${chain.changes?.items.length ? html`<p class="small"><a href=${addressOf('/targets', { chain: chain.id, since: chain.changes.since })}>${say('changes.title', { since: chain.changes.since })}</a>:
          ${KINDS.map((kind) => [kind, chain.changes.items.filter((one) => one.what === kind)]).filter(([, all]) => all.length)
            .map(([kind, all]) => html`${say(`changes.${kind}`)} ${all.map((one) => one.company.name).join('、')} `)}</p>` : nothing}
        <p class="row spread small foot">
          <a href=${addressOf(`/chains/${chain.id}`)}>${say('home.to-board')}</a>
          <a href=${addressOf('/targets', { chain: chain.id })}>${say('home.to-targets', { found: chain.targets.found })}</a>
        </p>
      </article>`;
  }
}

/** What the last change of the graph changed in a list; nothing where that is not known. */
async function changesBefore(revision, chain, signal) {
  try {
    return revision > 1 ? (await askJson('/targets', { chain, limit: COMPARED, changedSince: revision - 1 }, { signal })).changes : null;
  } catch (error) {
    if (error instanceof Problem && error.status === 410) {
      return null;
    }
    throw error;
  }
}

customElements.define('home-view', HomeView);
