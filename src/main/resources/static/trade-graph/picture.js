/** The network as SVG, as it stands: for slides and reports. */

/**
 * @param {import('cytoscape').Core} cy
 * @param {(name: string) => string} colour
 * @returns {string}
 */
export function picture(cy, colour) {
  const box = cy.elements().boundingBox({});
  const edges = cy.edges().map((edge) => {
    const from = edge.source().position();
    const to = edge.target().position();
    return `<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" stroke="${colour('--line-strong')}"${edge.hasClass('unsure') ? ' stroke-dasharray="4 3"' : ''}/>`;
  });
  const nodes = cy.nodes().map((node) => {
    const { x, y } = node.position();
    const centre = node.hasClass('centre');
    return `<circle cx="${x}" cy="${y}" r="${centre ? 11 : 6}" fill="${colour(node.hasClass('local') ? '--accent' : '--sheet')}" stroke="${colour(centre ? '--warn' : '--accent')}" stroke-width="1.5"/>`
      + `<text x="${x}" y="${y + (centre ? 28 : 20)}" text-anchor="middle" font-size="${centre ? 16 : 12}" fill="${colour('--ink')}">${escaped(node.data('text'))}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.x1 - 20} ${box.y1 - 20} ${box.w + 40} ${box.h + 40}" font-family="'Noto Sans SC', 'Microsoft YaHei', sans-serif">`
    + `<rect x="${box.x1 - 20}" y="${box.y1 - 20}" width="100%" height="100%" fill="${colour('--ground')}"/>${edges.join('')}${nodes.join('')}</svg>`;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
