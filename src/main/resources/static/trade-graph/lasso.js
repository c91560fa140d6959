/** A loop drawn by hand around companies. */
import { html } from 'lit';

/**
 * A pane above the picture on which the loop is drawn.
 * @param {(inside: (x: number, y: number) => boolean) => void} drawn gets which places of the pane lie inside
 */
export function lasso(drawn) {
  /** @type {{x: number, y: number}[]} */
  const points = [];
  const begin = (event) => event.currentTarget.setPointerCapture(event.pointerId);
  const draw = (event) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      points.push({ x: event.offsetX, y: event.offsetY });
      event.currentTarget.firstElementChild.setAttribute('points', points.map(({ x, y }) => `${x},${y}`).join(' '));
    }
  };
  const end = () => {
    const loop = new Path2D(`M${points.map(({ x, y }) => `${x} ${y}`).join('L')}Z`);
    const canvas = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
    drawn(points.length > 2 ? (x, y) => canvas.isPointInPath(loop, x, y) : () => false);
  };
  return html`<svg class="lasso" @pointerdown=${begin} @pointermove=${draw} @pointerup=${end}><polygon></polygon></svg>`;
}
