/** Takes files, by dropping or choosing them, and how they are to be read. Tried first, unless the reader says otherwise. */
import { css, html, nothing } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { askJson, Problem } from '../app/api.js';
import { Loader } from '../app/loader.js';
import { language, number, say } from '../app/words.js';

class ImportForm extends View {
  static properties = { files: { state: true }, over: { state: true }, sending: { state: true }, refused: { state: true } };

  static styles = [shared, css`
    form { display: grid; gap: 0.7rem; }
    .drop { border: 2px dashed var(--line-strong); border-radius: 8px; padding: 1.2rem; text-align: center; }
    .drop.over { border-color: var(--accent); background: var(--accent-soft); }
    ul { margin: 0; padding-inline-start: 1.1rem; text-align: start; }
    label.row { gap: 0.4rem; }
  `];

  constructor() {
    super();
    /** @type {File[]} */
    this.files = [];
    this.over = false;
    this.sending = false;
    /** @type {Problem | undefined} */
    this.refused = undefined;
  }

  mappings = new Loader(this, () => [language()], async (_, signal) => (await askJson('/imports/mappings', {}, { signal })).items);

  render() {
    return html`<form @submit=${this.#send}>
      <div class="drop ${this.over ? 'over' : ''}" @dragover=${this.#hover} @dragleave=${() => { this.over = false; }} @drop=${this.#drop}>
        <label>${say('imports.drop')} <input type="file" multiple accept=".csv,.xlsx,.json,.jsonl,.zip,.txt" @change=${(event) => { this.files = [...event.target.files]; }}></label>
        <ul class="small">${this.files.map((file) => html`<li>${file.name} <span class="faint">${number(Math.ceil(file.size / 1024))} kB</span></li>`)}</ul>
      </div>
      <label>${say('imports.mapping')} <select name="mapping"><option value="">${say('imports.as-template')}</option>
        ${(this.mappings.value ?? []).map((one) => html`<option value=${one.id}>${one.title}</option>`)}</select></label>
      <label class="row"><input type="checkbox" name="dryRun" checked>${say('imports.only-try')}</label>
      <label class="row"><input type="checkbox" name="acceptPartial">${say('imports.accept-partial')}</label>
      ${this.refused ? html`<div class="note problem" role="alert"><strong>${this.refused.title}</strong> ${this.refused.detail}
        ${this.refused.errors.map((one) => html`<br>${one.value ?? ''} ${one.allowed?.length ? say('problem.allowed', { allowed: one.allowed.join(' · ') }) : ''}`)}</div>` : nothing}
      <div><button class="primary" ?disabled=${!this.files.length || this.sending}>${this.sending ? say('imports.sending') : say('imports.send')}</button></div>
    </form>`;
  }

  /** @param {DragEvent} event */
  #hover(event) {
    event.preventDefault();
    this.over = true;
  }

  /** @param {DragEvent} event */
  #drop(event) {
    event.preventDefault();
    this.over = false;
    this.files = [...event.dataTransfer?.files ?? []];
  }

  /** @param {SubmitEvent} event */
  async #send(event) {
    event.preventDefault();
    const said = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const form = new FormData();
    this.files.forEach((file) => form.append('file', file));
    this.sending = true;
    try {
      const accepted = await askJson('/imports', { mapping: said.get('mapping'), dryRun: said.has('dryRun') || null, acceptPartial: said.has('acceptPartial') || null },
        { method: 'POST', body: form });
      this.refused = undefined;
      this.dispatchEvent(new CustomEvent('accepted', { detail: accepted.id }));
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }
      this.refused = error;
    } finally {
      this.sending = false;
    }
  }
}

customElements.define('import-form', ImportForm);
