/** What all components look like. */
import { css } from 'lit';

export const shared = css`
  :host { display: block; }
  *, *::before, *::after { box-sizing: border-box; }
  h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.25; margin: 0; text-wrap: balance; }
  h1 { font-size: var(--huge); letter-spacing: 0.02em; }
  h2 { font-size: var(--large); }
  h3 { font-size: 1rem; }
  p { margin: 0.35rem 0; }
  a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
  a:hover { text-decoration-thickness: 2px; }
  :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
  button, select, input, textarea { font: inherit; color: inherit; }
  button, .button {
    background: var(--sheet); border: 1px solid var(--line-strong); border-radius: var(--corner); color: var(--ink);
    padding: 0.28rem 0.75rem; cursor: pointer; text-decoration: none; display: inline-flex; gap: 0.4rem; align-items: center;
  }
  button:hover, .button:hover { border-color: var(--accent); }
  button[aria-pressed='true'], button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
  button.quiet { background: none; border-color: transparent; color: var(--ink-soft); }
  button.quiet:hover { background: var(--sunken); }
  button:disabled { opacity: 0.5; cursor: default; }
  select, input:not([type='checkbox']):not([type='range']), textarea {
    background: var(--sheet); border: 1px solid var(--line-strong); border-radius: var(--corner); padding: 0.28rem 0.5rem; max-width: 100%;
  }
  input[type='range'], input[type='checkbox'] { accent-color: var(--accent); }
  table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
  th, td { text-align: start; padding: 0.35rem 0.6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
  th { font-weight: 600; color: var(--ink-soft); font-size: var(--small); }
  td.number, th.number { text-align: end; }
  .soft { color: var(--ink-soft); }
  .faint { color: var(--ink-faint); font-size: var(--small); }
  .small { font-size: var(--small); }
  .row { display: flex; flex-wrap: wrap; gap: 0.5rem 0.9rem; align-items: center; }
  .spread { justify-content: space-between; }
  .sheet { background: var(--sheet); border: 1px solid var(--line); border-radius: calc(var(--corner) + 2px); padding: var(--gap); }
  .chip { display: inline-block; border: 1px solid var(--line); border-radius: 99px; padding: 0 0.55rem; font-size: var(--small); color: var(--ink-soft); white-space: nowrap; }
  .chip.local { background: var(--accent-soft); border-color: transparent; color: var(--accent); }
  .chip.lead { background: var(--warn-soft); border-color: transparent; color: var(--warn); }
  .chip.unsure { background: var(--alarm-soft); border-color: transparent; color: var(--alarm); }
  .note { padding: 0.6rem 0.9rem; border-radius: var(--corner); background: var(--sunken); color: var(--ink-soft); margin-block: 0.5rem; }
  .note.problem { background: var(--alarm-soft); color: var(--alarm); }
  .note.away { background: var(--warn-soft); color: var(--warn); }
  .pulse { display: inline-block; width: 0.6em; height: 0.6em; border-radius: 50%; background: var(--accent); margin-inline-end: 0.6em; animation: pulse 1.2s infinite alternate; }
  @keyframes pulse { from { opacity: 0.2; } to { opacity: 1; } }
  .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  details > summary { cursor: pointer; }
  @media (prefers-reduced-motion: reduce) { *, *::before, *::after { animation: none !important; transition: none !important; } }
  @media print { .noprint { display: none !important; } * { print-color-adjust: exact; } }
`;
