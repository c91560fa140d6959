/** Light or dark: as the system has it, until the reader chooses. */

const KEY = 'liantu.theme';

const system = matchMedia('(prefers-color-scheme: dark)');

/** @returns {'light' | 'dark'} */
export function theme() {
  const chosen = localStorage.getItem(KEY);
  return chosen === 'light' || chosen === 'dark' ? chosen : system.matches ? 'dark' : 'light';
}

/** Shows the page in its theme, now and whenever the system's changes. */
export function applyTheme() {
  show();
  system.addEventListener('change', show);
}

/** Changes to the other one. */
export function toggleTheme() {
  localStorage.setItem(KEY, theme() === 'dark' ? 'light' : 'dark');
  show();
}

function show() {
  document.documentElement.dataset.theme = theme();
  dispatchEvent(new CustomEvent('theme'));
}
