/** One import: how far it is, what it came to, what is wrong with it, and the way back. */
import { css, html, nothing } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { path } from '../app/address.js';
import { ask, askJson, Problem, serviceAddress } from '../app/api.js';
import { Loader } from '../app/loader.js';
import { language, number, say } from '../app/words.js';

const PROBLEMS = 200;

const AT_WORK = ['queued', 'checking', 'writing', 'publishing', 'withdrawing'];

class ImportView extends View {
  static properties = { progress: { state: true }, refused: { state: true }, back: { state: true } };

  static styles = [shared, css`
    progress { width: 100%; height: 0.8rem; accent-color: var(--accent); }
    dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: 0.4rem 1rem; }
    dl div { display: grid; } dt { color: var(--ink-soft); font-size: var(--small); } dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; }
    .scroll { overflow-x: auto; }
    .sheet { margin-top: 0.8rem; }
  `];

  constructor() {
    super();
    /** @type {any} what was told of it last while somebody works on it */
    this.progress = undefined;
    /** @type {Problem | undefined} */
    this.refused = undefined;
    /** @type {any} what taking it back would change */
    this.back = undefined;
  }

  get #id() {
    return path().split('/')[2] ?? '';
  }

  one = new Loader(this, () => [this.#id, language()], async ([id], signal) => {
    const found = await askJson(`/imports/${id}`, {}, { signal });
    this.progress = undefined;
    this.back = undefined;
    if (AT_WORK.includes(found.state)) {
      this.#listen(id, signal);
    }
    return found;
  });

  /** @param {string} id @param {AbortSignal} signal */
  #listen(id, signal) {
    const events = new EventSource(serviceAddress(`/imports/${id}/events`));
    signal.addEventListener('abort', () => events.close());
    events.addEventListener('progress', (event) => { this.progress = JSON.parse(event.data); });
    events.addEventListener('end', () => {
      events.close();
      this.one.again();
    });
  }

  render() {
    return this.one.render((found) => {
      const now = this.progress ?? found;
      const atWork = AT_WORK.includes(now.state);
      return html`
        <h1>${found.id}</h1>
        <p><strong>${say(`import.${now.state}`)}</strong>${found.dryRun ? html` · ${say('imports.dry-run')}` : nothing} · ${say('home.state', { revision: now.revision })}</p>
        ${atWork ? html`<progress max="1" value=${now.progress?.share ?? 0} aria-label=${say('imports.progress')}></progress>
          <p class="small soft" role="status">${now.progress ? say('imports.so-far', { read: number(now.progress.read), written: number(now.progress.written), perSecond: number(now.progress.perSecond) }) : ''}
            ${now.progress?.remainingSeconds !== null && now.progress ? say('imports.remaining', { seconds: number(now.progress.remainingSeconds) }) : ''}</p>
          <button @click=${() => this.#do('POST', '/cancel')}>${say('imports.cancel')}</button>` : nothing}
        ${this.refused ? html`<div class="note problem" role="alert"><strong>${this.refused.title}</strong> ${this.refused.detail}</div>` : nothing}
        <div class="sheet"><dl>${['rows', 'valid', 'statements', 'added', 'put', 'dropped', 'errors', 'warnings', 'reviews'].map((name) => html`
          <div><dt>${say(`imports.${name}`)}</dt><dd>${number(found.counts[name])}</dd></div>`)}</dl>
          <p class="row"><a class="button" download href=${serviceAddress(`/imports/${found.id}/report`, { format: 'xlsx', lang: language() })}>${say('imports.report')} Excel</a>
            ${found.state === 'done' && found.origin === 'import' ? html`<button @click=${this.#tryBack}>${say('imports.take-back')}</button>` : nothing}</p>
          ${this.back ? html`<p>${say('imports.would-change', { statements: number(this.back.statements) })} ${Object.entries(this.back.drops).map(([kind, count]) => `${kind} −${count}`).join(' · ')}
            <button class="primary" @click=${() => this.#do('DELETE', '')}>${say('imports.take-back-now')}</button></p>` : nothing}
        </div>
        ${found.problems.length ? html`<div class="sheet scroll" tabindex="0" role="region" aria-label=${say('imports.problems')}><table>
          <thead><tr><th>${say('imports.severity')}</th><th>${say('imports.file')}</th><th class="number">${say('imports.line')}</th><th>${say('imports.column')}</th><th>${say('imports.text')}</th></tr></thead>
          <tbody>${found.problems.slice(0, PROBLEMS).map((one) => html`<tr><td>${say(`severity.${one.severity}`)}</td><td>${one.file}</td><td class="number">${one.line ?? ''}</td><td>${one.column ?? ''}</td><td>${one.text}</td></tr>`)}</tbody></table>
          ${found.problems.length > PROBLEMS ? html`<p class="faint">${say('imports.more-problems', { shown: PROBLEMS })}</p>` : nothing}</div>` : nothing}`;
    });
  }

  async #tryBack() {
    this.back = await askJson(`/imports/${this.#id}/withdrawal`);
  }

  async #do(method, what) {
    try {
      await ask(`/imports/${this.#id}${what}`, {}, { method });
      this.refused = undefined;
      this.one.again();
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }
      this.refused = error;
    }
  }
}

customElements.define('import-view', ImportView);
