/** How calls on a company went: read, and noted by the office that called. */
import { css, html, nothing } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { ask, Problem } from '../app/api.js';
import { Loader } from '../app/loader.js';
import { language, say } from '../app/words.js';

const OUTCOMES = ['open', 'contacted', 'declined', 'signed'];

class FollowUp extends View {
  static properties = { company: { attribute: false }, editing: { state: true }, outcome: { state: true }, refused: { state: true } };

  static styles = [shared, css`
    section { border-top: 1px solid var(--line); margin-top: 1rem; padding-top: 0.6rem; }
    form { display: grid; gap: 0.5rem; margin-top: 0.4rem; }
    label { display: grid; gap: 0.1rem; }
  `];

  constructor() {
    super();
    this.editing = false;
    this.outcome = 'open';
    /** @type {Problem | undefined} */
    this.refused = undefined;
  }

  noted = new Loader(this, () => [this.company, language()], async ([company], signal) => {
    const response = await ask(`/targets/${company}/follow-up`, {}, { signal });
    return { ...await response.json(), tag: response.headers.get('ETag') };
  });

  willUpdate(changed) {
    if (changed.has('company')) {
      this.editing = false;
      this.refused = undefined;
    }
  }

  render() {
    return html`<section><h3>${say('follow-up.title')}</h3>
      ${this.noted.render((noted) => html`
        <p>${noted.office ? html`${noted.office}:<strong>${say(`outcome.${noted.outcome}`)}</strong>` : say('follow-up.none')}
          ${noted.declinedUntil ? say('follow-up.until', { day: noted.declinedUntil }) : nothing}</p>
        ${noted.note ? html`<p class="small soft">${noted.note}</p>` : nothing}
        ${this.editing ? this.#form(noted) : html`<button class="noprint" @click=${() => this.#edit(noted)}>${say('follow-up.edit')}</button>`}`)}
    </section>`;
  }

  #form(noted) {
    return html`<form @submit=${(event) => this.#put(event, noted)}>
      <label>${say('follow-up.office')}<input name="office" required maxlength="100" .value=${noted.office ?? ''}></label>
      <label>${say('follow-up.outcome')}<select name="outcome" @change=${(event) => { this.outcome = event.target.value; }}>
        ${OUTCOMES.map((one) => html`<option value=${one} ?selected=${one === this.outcome}>${say(`outcome.${one}`)}</option>`)}</select></label>
      ${this.outcome === 'declined' ? html`<label>${say('follow-up.declined-until')}<input type="date" name="declinedUntil" .value=${noted.declinedUntil ?? ''}></label>` : nothing}
      <label>${say('follow-up.note')}<textarea name="note" rows="3" maxlength="500" .value=${noted.note ?? ''}></textarea></label>
      <p class="faint">${say('follow-up.no-persons')}</p>
      ${this.refused ? html`<div class="note problem" role="alert"><strong>${this.refused.title}</strong> ${this.refused.detail}</div>` : nothing}
      <div class="row"><button class="primary">${say('save')}</button><button type="button" @click=${() => { this.editing = false; }}>${say('cancel')}</button></div>
    </form>`;
  }

  #edit(noted) {
    this.outcome = noted.outcome;
    this.editing = true;
  }

  /**
   * @param {SubmitEvent} event
   * @param {any} noted what was read: whoever noted something since is not overwritten
   */
  async #put(event, noted) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    try {
      await ask(`/targets/${this.company}/follow-up`, {}, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', 'If-Match': noted.tag },
        body: JSON.stringify({ office: form.get('office'), outcome: form.get('outcome'), declinedUntil: form.get('declinedUntil') || null, note: form.get('note') || null }),
      });
      this.editing = false;
      this.refused = undefined;
      this.noted.again();
      this.dispatchEvent(new CustomEvent('noted', { bubbles: true, composed: true }));
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }
      this.refused = error;
    }
  }
}

customElements.define('follow-up', FollowUp);
