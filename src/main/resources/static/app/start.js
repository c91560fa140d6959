/** Begins: the reader's language and theme first, so that nothing is shown twice. */
import { loadWords } from './words.js';
import { applyTheme } from './theme.js';
import { followLinks } from './address.js';

applyTheme();
followLinks();
await loadWords();
await import('../app-shell/app-shell.js');
document.body.append(document.createElement('app-shell'));
