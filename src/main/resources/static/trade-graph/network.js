/** A network and what it was widened by, as one. */

/**
 * @typedef {{id: string, name: string, tier: number, local: boolean, from?: string}} Company `from` is whose widening brought it
 * @typedef {{nodes: Company[], edges: any[], products: Record<string, string>, hidden: {at: string, direction: string, count: number}[]}} Network
 */

/**
 * @param {Network} base
 * @param {{at: string, way: string, network: Network}[]} widenings in the order in which they were asked for
 * @returns {Network}
 */
export function together(base, widenings) {
  const nodes = new Map(base.nodes.map((node) => [node.id, node]));
  const edges = new Map(base.edges.map((edge) => [idOf(edge), edge]));
  const products = { ...base.products };
  let hidden = base.hidden;
  for (const { at, way, network } of widenings) {
    const centre = nodes.get(at);
    if (!centre) {
      continue;
    }
    for (const node of network.nodes) {
      if (!nodes.has(node.id)) {
        nodes.set(node.id, { ...node, tier: centre.tier + node.tier, from: at });
      }
    }
    network.edges.forEach((edge) => edges.set(idOf(edge), edge));
    Object.assign(products, network.products);
    hidden = [...hidden.filter((one) => one.at !== at || way !== 'both' && one.direction !== way), ...network.hidden.filter((one) => one.at === at)];
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], products, hidden };
}

/**
 * What is left when some companies are put away.
 * @param {Network} network
 * @param {Set<string>} gone
 * @returns {Network}
 */
export function without(network, gone) {
  return gone.size === 0 ? network : {
    nodes: network.nodes.filter((node) => !gone.has(node.id)),
    edges: network.edges.filter((edge) => !gone.has(edge.from) && !gone.has(edge.to)),
    products: network.products,
    hidden: network.hidden.filter((one) => !gone.has(one.at)),
  };
}

/** @param {{from: string, to: string, product?: string}} edge */
export function idOf(edge) {
  return `${edge.from} ${edge.to} ${edge.product ?? ''}`;
}
