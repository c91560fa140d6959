/** Loads what a component shows, and again whenever what it depends on changes. */
import { html, nothing } from 'lit';
import { Problem } from './api.js';
import { say } from './words.js';

/** So long after the service was away it is asked again. */
const AGAIN_MILLIS = 2000;

/**
 * A reactive controller: `work` gets what `depends` gave and a signal, and its answer is `value`. An older answer stays in
 * view while the next one is under way.
 * @template V
 */
export class Loader {
  /** @type {V | undefined} */
  value;

  /** @type {Problem | undefined} */
  problem;

  loading = false;

  #host;
  #depends;
  #work;
  #key = '';
  #abort = new AbortController();
  #timer = 0;

  /**
   * @param {import('lit').ReactiveControllerHost} host
   * @param {() => unknown[] | null} depends what it depends on; null to load nothing
   * @param {(args: any[], signal: AbortSignal) => Promise<V>} work
   */
  constructor(host, depends, work) {
    this.#host = host;
    this.#depends = depends;
    this.#work = work;
    host.addController(this);
  }

  hostUpdate() {
    const args = this.#depends();
    const key = JSON.stringify(args);
    if (key !== this.#key) {
      this.#key = key;
      if (args === null) {
        this.#abort.abort();
        this.value = undefined;
        this.loading = false;
      } else {
        void this.#load(args);
      }
    }
  }

  hostDisconnected() {
    this.#abort.abort();
    clearTimeout(this.#timer);
    this.#key = '';
  }

  /** Loads once more. */
  again() {
    this.#key = '';
    this.#host.requestUpdate();
  }

  /** @param {unknown[]} args */
  async #load(args) {
    this.#abort.abort();
    clearTimeout(this.#timer);
    const abort = new AbortController();
    this.#abort = abort;
    this.loading = true;
    try {
      const value = await this.#work(args, abort.signal);
      if (!abort.signal.aborted) {
        this.value = value;
        this.problem = undefined;
        this.loading = false;
        this.#host.requestUpdate();
      }
    } catch (error) {
      if (abort.signal.aborted) {
        return;
      }
      this.loading = false;
      if (!(error instanceof Problem)) {
        throw error;
      }
      this.problem = error;
      if (error.passes) {
        this.#timer = setTimeout(() => this.again(), AGAIN_MILLIS);
      } else {
        this.value = undefined;
      }
      this.#host.requestUpdate();
    }
  }

  /**
   * What is there, or what is the matter.
   * @param {(value: V) => unknown} show
   */
  render(show) {
    const problem = this.problem;
    const note = !problem ? nothing : html`
      <div class="note ${problem.passes ? 'away' : 'problem'}" role="alert">
        <strong>${problem.title}</strong> <span>${problem.detail}</span>
        ${problem.passes ? html`<span>${say('problem.again')}</span>`
          : problem.errors.map((one) => html`<span>${one.allowed?.length ? say('problem.allowed', { allowed: one.allowed.join(' · ') }) : ''}</span>`)}
      </div>`;
    if (this.value !== undefined) {
      return html`${note}<div class="loaded" aria-busy=${this.loading}>${show(this.value)}</div>`;
    }
    return problem ? note : html`<div class="note loading" role="status"><span class="pulse"></span>${say('loading')}</div>`;
  }
}
