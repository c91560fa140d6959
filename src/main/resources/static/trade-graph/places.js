/** Where companies stand: a column a tier, suppliers to the left, customers to the right; a long column becomes several. */

const TIER = 260;

const ROW = 36;

const COLUMN = 130;

const LONGEST = 30;

/** Whom a company was widened by stands beside it, in columns of so many. */
const BESIDE = { columns: 25, first: 150, next: 60, row: 34 };

/**
 * Where all stand whom nobody pinned: always the same for the same network, whoever is put away.
 * @param {{id: string, tier: number, from?: string}[]} nodes those who were widened by another behind it
 * @returns {Map<string, {x: number, y: number}>}
 */
export function places(nodes) {
  const at = inTiers(nodes.filter((node) => !node.from));
  /** @type {Map<string, {id: string, tier: number, from?: string}[]>} */
  const beside = new Map();
  const tiers = new Map(nodes.map((node) => [node.id, node.tier]));
  for (const node of nodes.filter((one) => one.from)) {
    const side = `${node.from} ${node.tier < (tiers.get(node.from ?? '') ?? 0) ? -1 : 1}`;
    beside.set(side, [...beside.get(side) ?? [], node]);
  }
  for (const [key, all] of beside) {
    const [from, side] = key.split(' ');
    const centre = at.get(from) ?? { x: 0, y: 0 };
    all.forEach((node, i) => at.set(node.id, {
      x: centre.x + Number(side) * (BESIDE.first + BESIDE.next * Math.floor(i / BESIDE.columns)),
      y: centre.y + ((i % BESIDE.columns) - (Math.min(all.length, BESIDE.columns) - 1) / 2) * BESIDE.row,
    }));
  }
  return at;
}

function inTiers(nodes) {
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
