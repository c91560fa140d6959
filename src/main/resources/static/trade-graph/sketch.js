/** The network drawn at once, for as long as what can be moved is being built. */

/** Around the picture stays so much room. */
const ROOM = 30;

/** Names smaller than this are not drawn. */
const SMALLEST = 7;

/**
 * How the whole network fits into a pane.
 * @param {{position?: {x: number, y: number}}[]} elements
 * @param {{clientWidth: number, clientHeight: number}} pane
 * @param {number} greatest the greatest zoom
 * @returns {{zoom: number, pan: {x: number, y: number}}}
 */
export function fitted(elements, { clientWidth, clientHeight }, greatest) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { position } of elements) {
    if (position) {
      box.left = Math.min(box.left, position.x - ROOM);
      box.right = Math.max(box.right, position.x + ROOM);
      box.top = Math.min(box.top, position.y - ROOM);
      box.bottom = Math.max(box.bottom, position.y + ROOM);
    }
  }
  const zoom = Math.min(greatest, (clientWidth - 2 * ROOM) / (box.right - box.left), (clientHeight - 2 * ROOM) / (box.bottom - box.top));
  return { zoom, pan: { x: clientWidth / 2 - zoom * (box.left + box.right) / 2, y: clientHeight / 2 - zoom * (box.top + box.bottom) / 2 } };
}

/**
 * Draws the network.
 * @param {HTMLElement} pane
 * @param {any[]} elements companies before those who trade
 * @param {{zoom: number, pan: {x: number, y: number}}} view
 * @param {(name: string) => string} colour
 * @returns {HTMLCanvasElement} to be removed in the end
 */
export function sketch(pane, elements, { zoom, pan }, colour) {
  const canvas = document.createElement('canvas');
  canvas.width = pane.clientWidth;
  canvas.height = pane.clientHeight;
  pane.append(canvas);
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  pen.setTransform(zoom, 0, 0, zoom, pan.x, pan.y);
  const at = new Map(elements.filter((one) => one.position).map((one) => [one.data.id, one.position]));
  pen.strokeStyle = colour('--line-strong');
  pen.beginPath();
  for (const { data } of elements) {
    const from = at.get(data.source);
    const to = at.get(data.target);
    if (from && to) {
      pen.moveTo(from.x, from.y);
      pen.lineTo(to.x, to.y);
    }
  }
  pen.stroke();
  pen.textAlign = 'center';
  for (const { data, position, classes } of elements) {
    if (position) {
      const centre = classes.includes('centre');
      pen.fillStyle = colour(classes.includes('local') ? '--accent' : '--sheet');
      pen.strokeStyle = colour(centre ? '--warn' : '--accent');
      pen.lineWidth = centre ? 3 : 1.5;
      pen.beginPath();
      pen.arc(position.x, position.y, centre ? 11 : 6, 0, 2 * Math.PI);
      pen.fill();
      pen.stroke();
      const size = centre ? 16 : 12;
      if (size * zoom >= SMALLEST) {
        pen.fillStyle = colour('--ink');
        pen.font = `${centre ? 'bold ' : ''}${size}px sans-serif`;
        pen.fillText(data.text, position.x, position.y + (centre ? 28 : 20));
      }
    }
  }
  return canvas;
}
