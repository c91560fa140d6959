/** The frame around every view: where one can go, in which language and light, and the view that the address names. */
import { css, html, nothing } from 'lit';
import { View } from '../app/view.js';
import { shared } from '../app/styles.js';
import { addressOf, path, params } from '../app/address.js';
import { language, loadWords, say, speak } from '../app/words.js';
import { theme, toggleTheme } from '../app/theme.js';
import { loadView, viewAt } from '../app/views.js';
import '../command-palette/command-palette.js';

class AppShell extends View {
  static styles = [shared, css`
    header {
      display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; align-items: center; padding: 0.5rem clamp(0.75rem, 2vw, 1.75rem);
      border-bottom: 1px solid var(--line); background: var(--sheet); position: sticky; top: 0; z-index: 5;
    }
    .mark { font: 700 1.25rem/1 var(--serif); color: var(--ink); text-decoration: none; display: inline-flex; gap: 0.5rem; align-items: center; }
    .mark img { width: 26px; height: 26px; }
    nav { display: flex; flex-wrap: wrap; gap: 0.15rem; flex: 1; }
    nav a { padding: 0.35rem 0.7rem; border-radius: var(--corner); color: var(--ink-soft); text-decoration: none; }
    nav a:hover { background: var(--sunken); color: var(--ink); }
    nav a[aria-current] { color: var(--accent); background: var(--accent-soft); font-weight: 600; }
    .tools { display: flex; gap: 0.35rem; align-items: center; }
    main { padding: clamp(0.75rem, 2vw, 1.75rem); outline: none; }
    kbd { font: inherit; font-size: 0.75rem; border: 1px solid var(--line); border-radius: 4px; padding: 0 0.3rem; color: var(--ink-faint); }
    .skip { position: absolute; left: -999rem; }
    .skip:focus { left: 0.5rem; top: 0.5rem; background: var(--sheet); padding: 0.4rem 0.8rem; z-index: 9; }
    @media (max-width: 760px) {
      header { position: static; } kbd { display: none; } .tools { margin-inline-start: auto; }
      nav { order: 1; flex: 1 0 100%; flex-wrap: nowrap; overflow-x: auto; white-space: nowrap; }
    }
    @media print { header { display: none; } main { padding: 0; } }
  `];

  #shown = '';

  render() {
    const here = viewAt(path());
    const links = [['/', 'nav.home'], ['/chains/rail-transit', 'nav.chains'], ['/targets', 'nav.targets'], ['/companies', 'nav.explore'], ['/imports', 'nav.imports']];
    return html`
      <header>
        <button class="skip" @click=${this.#toMain}>${say('nav.skip')}</button>
        <a class="mark" href=${addressOf('/')}><img src="/app/icon.svg" alt=""><span>链图</span></a>
        <nav aria-label=${say('nav.label')}>
          ${links.map(([to, word]) => html`
            <a href=${addressOf(to)} aria-current=${here && (to === here.nav || here.nav !== '/' && to.startsWith(here.nav)) ? 'page' : nothing}>${say(word)}</a>`)}
        </nav>
        <div class="tools">
          <button class="quiet" @click=${this.#search}>${say('palette.open')} <kbd>/</kbd></button>
          <button class="quiet" @click=${() => speak(language() === 'en' ? 'zh-CN' : 'en')} lang=${language() === 'en' ? 'zh-CN' : 'en'}>${say('language.other')}</button>
          <button class="quiet" @click=${toggleTheme} aria-label=${say(theme() === 'dark' ? 'theme.to-light' : 'theme.to-dark')}>${theme() === 'dark' ? '☀' : '☾'}</button>
        </div>
      </header>
      <main id="main" tabindex="-1">${this.#view(here)}</main>
      <command-palette></command-palette>`;
  }

  /** @param {{view: string} | undefined} here */
  #view(here) {
    if (!here) {
      return html`<div class="note problem" role="alert"><strong>${say('nowhere')}</strong> <a href=${addressOf('/')}>${say('nav.home')}</a></div>`;
    }
    void loadView(here);
    if (!this.views?.has(here.view)) {
      (this.views ??= new Map()).set(here.view, document.createElement(here.view));
    }
    return this.views.get(here.view);
  }

  /** @type {Map<string, HTMLElement> | undefined} */
  views;

  updated() {
    document.title = say('title');
    const now = path();
    if (this.#shown && this.#shown !== now) {
      scrollTo(0, 0);
    }
    this.#shown = now;
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('address', this.#heed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('address', this.#heed);
  }

  /** Going back may go back to another language. */
  #heed = () => {
    const asked = params().get('lang');
    if (asked && asked !== language()) {
      void loadWords().then(() => dispatchEvent(new CustomEvent('language')));
    }
  };

  #toMain() {
    /** @type {HTMLElement} */ (this.renderRoot.querySelector('main')).focus();
  }

  #search() {
    /** @type {import('../command-palette/command-palette.js').CommandPalette} */
    (this.renderRoot.querySelector('command-palette')).open();
  }
}

customElements.define('app-shell', AppShell);
