/** The page's words, in the reader's language: Chinese, or English beside it. What the service says comes in it already. */
import { params, choose } from './address.js';

const LANGUAGES = ['zh-CN', 'en'];

const KEY = 'liantu.language';

/** @type {Record<string, string>} */
let words = {};

/** @type {string} */
let spoken = 'zh-CN';

/** @returns {string} zh-CN or en */
export function language() {
  return spoken;
}

function wanted() {
  const asked = params().get('lang') ?? localStorage.getItem(KEY) ?? 'zh-CN';
  return LANGUAGES.includes(asked) ? asked : 'zh-CN';
}

/** Reads the words of the language that the address, or else an earlier choice, names. */
export async function loadWords() {
  spoken = wanted();
  words = await (await fetch(`/messages/${spoken}.json`)).json();
  document.documentElement.lang = spoken;
}

/**
 * Speaks another language from here on; everything is shown anew.
 * @param {string} other zh-CN or en
 */
export async function speak(other) {
  localStorage.setItem(KEY, other);
  choose({ lang: other }, { replace: true });
  await loadWords();
  dispatchEvent(new CustomEvent('language'));
}

/**
 * Says something.
 * @param {string} key in the file of messages
 * @param {Record<string, unknown>} [gaps] what its {gaps} hold
 * @returns {string}
 */
export function say(key, gaps = {}) {
  const text = words[key];
  if (text === undefined) {
    throw new Error(`nobody wrote ${key} in ${spoken}`);
  }
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(gaps[name] ?? whole));
}

/**
 * What a thing is called, where the page has a word for it; else what it is called anyway.
 * @param {string} key in the file of messages
 * @param {string} otherwise
 * @returns {string}
 */
export function sayOr(key, otherwise) {
  return key in words ? say(key) : otherwise;
}

/**
 * A number as it is read.
 * @param {number} value
 * @param {number} [digits] after the point
 */
export function number(value, digits = 0) {
  return value.toLocaleString(spoken, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
