// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { bars, ceiling } from './bars.js';
import { el, svg } from './dom.js';
import { present } from './present.js';
import { colourOf } from './shapes.js';
import { SPANS } from './spans.js';
import { calendarDay, clock, hourOf, time, weekday } from './times.js';
import { counted, figure, t } from './words.js';

/** The picture with its two scales, the incidents of its time below it, and what the pointer is on above it. */

const HOUR = 3600000;
const NARROW = matchMedia('(max-width: 40rem)');

export function plot(counts, forecast, incidents, sentence, span) {
  const { points } = counts;
  const over = (event) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    told(event.currentTarget, points[Math.floor(((event.clientX - left) / width) * points.length)]);
  };
  return el('div', { class: 'plot', 'data-keep': 'plot' },
    scale(ceiling(points)),
    el('div', { class: 'field', pointermove: over, pointerleave: (event) => told(event.currentTarget) },
      bars(points, highest(counts), forecast, sentence),
      episodes(points, incidents),
      el('output', { class: 'readout', 'aria-hidden': 'true' })),
    marks(points, span));
}

/** The highest point of each day that was unusual, as far as it is in the picture. */
function highest({ points, bursts }) {
  return bursts
    .map((burst) => points.filter((point) => point.start.startsWith(burst.day) && point.total !== null))
    .filter((some) => some.length > 0)
    .map((some) => some.reduce((high, point) => (point.total > high.total ? point : high)));
}

/** Says above the picture what it shows at the pointer. */
function told(field, point) {
  field.querySelector('.readout').textContent = point && point.total !== null
    ? `${clock(point.start)} · ${counted('page.counts.posts.full', point.total)}${point.usual === null ? '' : ` · ${t('page.verdict.usual', { n: figure(point.usual) })}`}`
    : '';
}

function scale(top) {
  return el('div', { class: 'scale', 'aria-hidden': 'true' }, [top, top / 2, 0].map((n) => el('span', {}, figure(n))));
}

/** When there were incidents, in the colour of how high they went. */
function episodes(points, incidents) {
  const start = Date.parse(points[0].start);
  const length = points.length * HOUR;
  const share = (instant) => Math.min(1, Math.max(0, (Date.parse(instant) - start) / length));
  return svg('svg', { class: 'episodes', 'aria-hidden': 'true' }, incidents.map((incident) => {
    const from = share(incident.openedAt);
    const to = share(incident.state.id === 'OVER' ? incident.state.since : new Date(present()).toISOString());
    return to > 0 ? svg('rect', { class: colourOf(incident.highest), x: `${100 * from}%`, width: `${Math.max(0.6, 100 * (to - from))}%`, height: '100%', rx: 2 }) : null;
  }));
}

/** Below: hours of a day, days of a week, dates of a month, as many as fit. */
function marks(points, span) {
  const most = NARROW.matches ? 6 : 12;
  const every = SPANS[span].marks.find((hours) => points.length / hours <= most);
  const midnight = (point) => hourOf(point.start) === 0;
  const begins = (point) => (every < 24 ? hourOf(point.start) % every === 0 : midnight(point) && dayNumber(point) % (every / 24) === 0);
  const name = (point) => (span === 'month' ? calendarDay(point.start) : midnight(point) ? weekday(point.start) : time(point.start));
  return svg('svg', { class: 'marks-of-time', 'aria-hidden': 'true' }, points.map((point, i) => {
    const share = (100 * i) / points.length;
    return begins(point) && share < 95 ? svg('text', { x: `${Math.round(share * 100) / 100}%`, y: 14, class: midnight(point) ? 'midnight' : null }, name(point)) : null;
  }));
}

function dayNumber(point) {
  return Math.floor(Date.parse(point.start) / (24 * HOUR));
}
