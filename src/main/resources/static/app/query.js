/** The part of an address behind its question mark. */

/**
 * @param {Record<string, unknown>} values by name, one or several; what is empty is left out
 * @returns {URLSearchParams}
 */
export function queryOf(values) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') {
        query.append(name, String(one));
      }
    }
  }
  return query;
}
