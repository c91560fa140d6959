/** What a reader did to the picture of a network, as the address keeps it: widened, put away, pinned. */

/** So many companies can be widened in one picture. */
export const MOST_WIDENED = 20;

/** So many companies fit into an address, put away or pinned: servers refuse longer ones. */
export const MOST_IN_ADDRESS = 120;

const WAYS = ['upstream', 'downstream', 'both'];

const ID = /^[a-z0-9.-]{1,64}$/;

/**
 * @typedef {{at: string, way: string}} Widening
 * @typedef {{more: Widening[], hide: Set<string>, pins: Map<string, {x: number, y: number}>}} State
 */

/**
 * What the address says; what nobody could have meant is passed over.
 * @param {URLSearchParams} params
 * @returns {State}
 */
export function stateOf(params) {
  const more = params.getAll('more').map((one) => one.split(':')).filter(([at, way]) => ID.test(at) && WAYS.includes(way))
    .slice(0, MOST_WIDENED).map(([at, way]) => ({ at, way }));
  const hide = new Set((params.get('hide') ?? '').split(',').filter((id) => ID.test(id)).slice(0, MOST_IN_ADDRESS));
  /** @type {State['pins']} */
  const pins = new Map();
  for (const one of params.getAll('pin').slice(0, MOST_IN_ADDRESS)) {
    const [id, x, y] = one.split(':');
    if (ID.test(id) && Number.isFinite(Number.parseFloat(x)) && Number.isFinite(Number.parseFloat(y))) {
      pins.set(id, { x: Number.parseFloat(x), y: Number.parseFloat(y) });
    }
  }
  return { more, hide, pins };
}

/**
 * The same as parameters of an address.
 * @param {State} state
 * @returns {{more: string[], hide: string, pin: string[]}}
 */
export function paramsOf({ more, hide, pins }) {
  return {
    more: more.slice(0, MOST_WIDENED).map(({ at, way }) => `${at}:${way}`),
    hide: [...hide].slice(0, MOST_IN_ADDRESS).join(','),
    pin: [...pins].slice(-MOST_IN_ADDRESS).map(([id, { x, y }]) => `${id}:${Math.round(x)}:${Math.round(y)}`),
  };
}
