/**
 * The address is the state: whatever a view shows, its address says. Whoever wants to know of a new one listens for
 * "address" on the window.
 */

import { queryOf } from './query.js';

/** Addresses of the page itself; whatever else begins with a slash is the service's. */
const VIEWS = /^\/($|chains\/|targets$|companies($|\/)|paths$|imports($|\/))/;

/** What the reader chose for all views, and every link keeps. */
const KEPT = ['lang'];

/** @returns {string} where we are, without what was chosen there */
export function path() {
  return location.pathname;
}

/** @returns {URLSearchParams} what was chosen there */
export function params() {
  return new URLSearchParams(location.search);
}

/**
 * An address of the page.
 * @param {string} to its path
 * @param {Record<string, string | number | null | undefined | (string | number)[]>} [chosen] by name; what is empty is left out
 * @returns {string}
 */
export function addressOf(to, chosen = {}) {
  const all = queryOf(chosen);
  const now = params();
  for (const name of KEPT) {
    if (now.has(name) && !all.has(name)) {
      all.set(name, now.get(name) ?? '');
    }
  }
  const query = all.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return query ? `${to}?${query}` : to;
}

/**
 * Goes somewhere.
 * @param {string} address as {@link addressOf} gives it
 * @param {{replace?: boolean}} [how] whether going back shall not come here again
 */
export function go(address, { replace = false } = {}) {
  if (address === location.pathname + location.search) {
    return;
  }
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  tell();
}

/**
 * Changes what is chosen where we are.
 * @param {Record<string, string | number | null | undefined | (string | number)[]>} changed by name; what is empty is no longer chosen
 * @param {{replace?: boolean}} [how] as with {@link go}
 */
export function choose(changed, how) {
  /** @type {Record<string, string[]>} */
  const all = {};
  for (const [name, value] of params()) {
    (all[name] ??= []).push(value);
  }
  go(addressOf(path(), { ...all, ...changed }), how);
}

/** Follows links between views without loading the page again. */
export function followLinks() {
  addEventListener('popstate', tell);
  addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || event.button !== 0
        || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.target || link.hasAttribute('download')) {
      return;
    }
    const url = new URL(link.href);
    if (url.origin === location.origin && VIEWS.test(url.pathname)) {
      event.preventDefault();
      go(url.pathname + url.search);
    }
  });
}

function tell() {
  dispatchEvent(new CustomEvent('address'));
}
