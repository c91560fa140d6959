/** Begins: the reader's language and theme first, so that nothing is shown twice. */
import { loadWords } from './words.js';
import { applyTheme } from './theme.js';
import { followLinks, path } from './address.js';
import { loadView, viewAt } from './views.js';

applyTheme();
followLinks();
// The modules come while the words do; none shows anything before it stands in the page.
await Promise.all([loadWords(), import('../app-shell/app-shell.js'), loadView(viewAt(path()))]);
document.body.append(document.createElement('app-shell'));
