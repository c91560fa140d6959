/** Where companies stand: a column a tier, suppliers to the left, customers to the right; a long column becomes several. */

const TIER = 260;

const ROW = 36;

const COLUMN = 130;

const LONGEST = 30;

/**
 * @param {{id: string, tier: number}[]} nodes
 * @returns {Map<string, {x: number, y: number}>}
 */
export function places(nodes) {
  /** @type {Map<number, string[]>} */
  const tiers = new Map();
  for (const node of nodes) {
    const tier = tiers.get(node.tier) ?? [];
    tier.push(node.id);
    tiers.set(node.tier, tier);
  }
  const at = new Map();
  for (const side of [-1, 1]) {
    let x = 0;
    for (let tier = side === 1 ? 0 : -1; tiers.has(tier) || tier === 0; tier += side) {
      const ids = tiers.get(tier) ?? [];
      const columns = Math.max(1, Math.ceil(ids.length / LONGEST));
      const rows = Math.ceil(ids.length / columns);
      x += tier === 0 ? 0 : side * TIER;
      ids.forEach((id, i) => {
        const column = Math.floor(i / rows);
        at.set(id, { x: x + side * column * COLUMN, y: ((i % rows) - (Math.min(rows, ids.length - column * rows) - 1) / 2) * ROW + (column % 2) * ROW / 2 });
      });
      x += side * (columns - 1) * COLUMN;
    }
  }
  return at;
}
