// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { svg } from './dom.js';

/**
 * The one picture: a bar for each hour, before it what is normal, behind now what is expected. Everything that it shows is
 * also said in words and numbers beside it. Across, 1 is an hour; upwards the picture is 100 high.
 */

const HOUR = 3600000;
const HEIGHT = 100;

/** The picture of points that follow each other by hours. `bursts` are points that are marked, `forecast` may be null. */
export function bars(points, bursts, forecast, label) {
  const start = Date.parse(points[0].start);
  const top = ceiling(points);
  const high = (n) => round(HEIGHT - (HEIGHT * n) / top);
  const at = (instant) => (Date.parse(instant) - start) / HOUR;
  return svg('svg', { class: 'bars', role: 'img', 'aria-label': label, viewBox: `0 0 ${points.length} ${HEIGHT}`, preserveAspectRatio: 'none' },
    forecast ? ahead(at, forecast, points.length) : null,
    area(points, high),
    svg('path', { class: 'bars-all', d: columns(points, 'total', high) }),
    svg('path', { class: 'bars-critical', d: columns(points, 'critical', high) }),
    svg('path', { class: 'bars-usual', d: steps(points, 'usual', high) }),
    bursts.map((point) => svg('path', { class: 'bars-burst', d: `M${at(point.start) + 0.5} ${high(point.total)}v0` })));
}

/** The number at the top of the picture: the next round one above all that is shown. */
export function ceiling(points) {
  const most = Math.max(4, ...points.map((point) => Math.max(point.total ?? 0, point.usualHigh ?? 0)));
  const step = 10 ** Math.floor(Math.log10(most));
  return [1, 1.2, 1.6, 2, 3, 4, 6, 8, 10].map((n) => n * step).find((n) => n >= most && Number.isInteger(n / 2));
}

function columns(points, field, high) {
  const gap = points.length > 400 ? 0 : points.length > 100 ? 0.1 : 0.2;
  return points
    .map((point, i) => (point[field] ? `M${round(i + gap / 2)} ${HEIGHT}V${high(point[field])}h${1 - gap}V${HEIGHT}z` : ''))
    .join('');
}

/** Up to where an hour is normal. */
function area(points, high) {
  const known = points.some((point) => point.usualHigh !== null);
  return known ? svg('path', { class: 'bars-normal', d: `M0 ${HEIGHT}${points.map((point, i) => `L${i} ${high(point.usualHigh ?? 0)}h1`).join('')}V${HEIGHT}z` }) : null;
}

function steps(points, field, high) {
  return points.map((point, i) => (point[field] === null ? '' : `${i > 0 && points[i - 1][field] !== null ? 'L' : 'M'}${i} ${high(point[field])}h1`)).join('');
}

/** The 80 % interval in which it grows calm, and its middle. */
function ahead(at, forecast, end) {
  const [early, middle, late] = [forecast.calmByP10, forecast.calmByP50, forecast.calmByP90].map((when) => Math.min(end, Math.max(0, at(when))));
  return [
    svg('rect', { class: 'bars-ahead', x: round(early), y: 0, width: round(late - early), height: HEIGHT }),
    svg('path', { class: 'bars-middle', d: `M${round(middle)} 0V${HEIGHT}` }),
  ];
}

function round(n) {
  return Math.round(n * 100) / 100;
}
