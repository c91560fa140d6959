/** What somebody has to decide: whether two records are one company. */
import { css, html, nothing } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { addressOf } from '../app/address.js';
import { ask, askJson } from '../app/api.js';
import { Loader } from '../app/loader.js';
import { language, number, say } from '../app/words.js';

const ROWS = 20;

class ReviewQueue extends View {
  static styles = [shared, css`
    ul { list-style: none; margin: 0; padding: 0; }
    li { padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
    .row { margin-top: 0.3rem; }
  `];

  open = new Loader(this, () => [language()], async (_, signal) => askJson('/reviews', { limit: ROWS }, { signal }));

  render() {
    return this.open.render(({ items, next }) => html`
      ${items.length ? nothing : html`<p class="soft" role="status">${say('reviews.none')}</p>`}
      <ul>${items.map((review) => html`<li>
        <div>${party(review.company)} — ${party(review.suspect)} <span class="faint">${number(review.likeness * 100)}%</span></div>
        <p class="small soft">${review.text} <span class="faint">${review.file}:${review.line}</span></p>
        <div class="row"><button @click=${() => this.#decide(review, 'accepted')}>${say('reviews.one')}</button><button @click=${() => this.#decide(review, 'rejected')}>${say('reviews.two')}</button></div></li>`)}</ul>
      ${next ? html`<p class="faint">${say('reviews.more')}</p>` : nothing}`);
  }

  async #decide(review, state) {
    await ask(`/reviews/${review.id}`, {}, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ state, note: null }) });
    this.open.again();
  }
}

function party({ id, name, known }) {
  return known ? html`<a href=${addressOf(`/companies/${id}`)}>${name}</a>` : name;
}

customElements.define('review-queue', ReviewQueue);
