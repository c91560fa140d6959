/** What every component that shows something begins with. */
import { LitElement } from 'lit';
import { shared } from './styles.js';

/** Is shown anew when the reader changes the language or the theme, or goes elsewhere. */
export class View extends LitElement {
  static styles = [shared];

  #again = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    for (const event of ['address', 'language', 'theme']) {
      addEventListener(event, this.#again);
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    for (const event of ['address', 'language', 'theme']) {
      removeEventListener(event, this.#again);
    }
  }
}
