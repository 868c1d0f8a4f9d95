// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el, svg } from './dom.js';
import { named } from './words.js';

/** Level and state as shape, word and colour together. */

const LINE = { fill: 'none', stroke: 'currentColor', 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };

const SHAPES = {
  circle: () => svg('circle', { cx: 12, cy: 12, r: 9, ...LINE }),
  wave: () => ['M2 9.5c3.3-4 6.7-4 10 0s6.7 4 10 0', 'M2 16c3.3-4 6.7-4 10 0s6.7 4 10 0'].map((d) => svg('path', { d, ...LINE })),
  triangle: () => [svg('path', { d: 'M12 3 22.2 20.5H1.8Z', ...LINE }), mark()],
  octagon: () => [svg('path', { d: 'M8 2h8l6 6v8l-6 6H8l-6-6V8Z', ...LINE, fill: 'currentColor' }), bolt()],
  'dotted-circle': () => svg('circle', { cx: 12, cy: 12, r: 9, ...LINE, 'stroke-dasharray': '.1 4.61' }),
  'slashed-circle': () => [svg('circle', { cx: 12, cy: 12, r: 9, ...LINE }), svg('path', { d: 'M5.7 18.3 18.3 5.7', ...LINE })],
  bars: () => svg('path', { d: 'M8.5 5v14M15.5 5v14', ...LINE, 'stroke-width': 3 }),
  check: () => [svg('circle', { cx: 12, cy: 12, r: 9, ...LINE }), svg('path', { d: 'm8 12.3 2.8 2.8L16 9.6', ...LINE })],
  dot: () => [svg('circle', { cx: 12, cy: 12, r: 9, ...LINE }), svg('circle', { cx: 12, cy: 12, r: 3, fill: 'currentColor' })],
  page: () => svg('path', { d: 'M5 3.5h14v17H5ZM9 8.5h6M9 12h6M9 15.5h3', ...LINE }),
  minus: () => svg('path', { d: 'M3.5 3.5h17v17h-17ZM8 12h8', ...LINE }),
  calendar: () => svg('path', { d: 'M3.5 5.5h17v15h-17ZM3.5 10h17M8 2.5v5M16 2.5v5', ...LINE }),
  speech: () => svg('path', { d: 'M3.5 4.5h17v12h-9l-5 4v-4h-3Z', ...LINE }),
  sliders: () => [svg('path', { d: 'M3 7.5h9M18 7.5h3M3 16.5h3M12 16.5h9', ...LINE }), svg('circle', { cx: 15, cy: 7.5, r: 3, ...LINE }), svg('circle', { cx: 9, cy: 16.5, r: 3, ...LINE })],
  cross: () => svg('path', { d: 'M6.5 6.5l11 11M17.5 6.5l-11 11', ...LINE }),
};

export function shape(name) {
  return svg('svg', { viewBox: '0 0 24 24', class: 'shape', 'aria-hidden': 'true' }, (SHAPES[name] || SHAPES.circle)());
}

/** Shape and word in the colour of a level, for use within a line. */
export function badge(look) {
  return el('span', { class: `badge ${colourOf(look)}` }, shape(look.shape), named('level', look.id));
}

export function colourOf(look) {
  return `is-${look.colour}`;
}

function mark() {
  return svg('path', { d: 'M12 9.5v4.8M12 17.4v.1', ...LINE });
}

function bolt() {
  return svg('path', { d: 'm13 5.8-5 7h3.6L11 18.2l5-7h-3.6Z', class: 'bolt' });
}
