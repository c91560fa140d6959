/** Asks the service. What goes wrong is a Problem, in the reader's language wherever the service said so itself. */
import { queryOf } from './query.js';
import { language, say } from './words.js';

const BASE = '/api/v1';

/** What the service, or the way to it, said instead of an answer. */
export class Problem extends Error {
  /**
   * @param {number} status 0 where the service could not be reached
   * @param {string} title
   * @param {string} detail
   * @param {string} type such as /problems/unknown-company
   * @param {{parameter?: string, value?: string, allowed?: string[]}[]} [errors]
   */
  constructor(status, title, detail, type, errors = []) {
    super(detail || title);
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.type = type;
    this.errors = errors;
  }

  /** Whether it may be over by itself in a moment. */
  get passes() {
    return this.status === 0 || this.status === 503;
  }
}

/**
 * An address of the service.
 * @param {string} path below /api/v1
 * @param {Record<string, unknown>} [parameters] empty ones are left out
 * @returns {string}
 */
export function serviceAddress(path, parameters = {}) {
  const query = queryOf(parameters);
  return query.size ? `${BASE}${path}?${query}` : BASE + path;
}

/**
 * @param {string} path
 * @param {Record<string, unknown>} [parameters]
 * @param {RequestInit} [how]
 * @returns {Promise<Response>} that is ok
 */
export async function ask(path, parameters = {}, how = {}) {
  let response;
  try {
    response = await fetch(serviceAddress(path, parameters), {
      ...how,
      headers: { 'Accept-Language': language(), ...how.headers },
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw error;
    }
    throw new Problem(0, say('problem.away'), say('problem.away.detail'), 'about:blank');
  }
  if (!response.ok) {
    throw await problem(response);
  }
  return response;
}

/**
 * Asks for JSON.
 * @param {string} path
 * @param {Record<string, unknown>} [parameters]
 * @param {RequestInit} [how]
 * @returns {Promise<any>}
 */
export async function askJson(path, parameters, how) {
  return (await ask(path, parameters, how)).json();
}

/** @param {Response} response */
async function problem(response) {
  try {
    const said = await response.json();
    return new Problem(response.status, said.title, said.detail ?? '', said.type ?? 'about:blank', said.errors ?? []);
  } catch {
    return new Problem(response.status, say('problem.unknown'), String(response.status), 'about:blank');
  }
}
