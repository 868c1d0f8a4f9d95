// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el, svg } from './dom.js';
import { linkTo } from './places.js';
import { present } from './present.js';
import { colourOf, shape } from './shapes.js';
import { day, weekdayOf } from './times.js';
import { counted, figure, named, t } from './words.js';

/**
 * Quiet and loud days: a row for each week, the newest first, and in it a bar for each day. It is a table, so that whoever
 * does not see the bars hears the numbers. Days begin at midnight UTC, as the days that were unusual are counted.
 */

const DAY = 86400000;

export function drawCalendar(days, incidents) {
  if (days === null || days.points.every((point) => !point.total)) {
    return el('section', { id: 'calendar' }, el('h2', {}, t('page.calendar.title')), el('p', { class: 'soft' }, t('page.counts.none')));
  }
  const all = known(days, incidents);
  const most = Math.max(1, ...all.map((one) => one.total));
  return el('section', { id: 'calendar' },
    el('h2', {}, t('page.calendar.title')),
    el('p', {}, summary(all)),
    el('table', { class: 'calendar' },
      el('caption', { class: 'unseen' }, t('page.calendar.caption')),
      el('thead', {}, el('tr', {}, el('td'), [0, 1, 2, 3, 4, 5, 6].map((n) => el('th', { scope: 'col' }, weekdayOf(n))))),
      el('tbody', {}, weeks(all).map((week) => el('tr', {}, el('th', { scope: 'row' }, day(week.monday)), week.days.map((one) => cell(one, most)))))),
    el('p', { class: 'soft' }, t('page.calendar.utc')));
}

/** The days since counting began, each with its incidents. */
function known({ points, bursts }, incidents) {
  const unusual = new Set(bursts.map((burst) => burst.day));
  const counts = points.filter((point) => point.total !== null);
  const first = counts.findIndex((point) => point.total > 0);
  return counts.slice(first).map((point) => {
    const from = Date.parse(point.start);
    const then = incidents.filter((incident) => Date.parse(incident.openedAt) < from + DAY && endOf(incident) >= from);
    return { date: point.start.slice(0, 10), from, total: point.total, usual: point.usual, incidents: then, unusual: unusual.has(point.start.slice(0, 10)) };
  });
}

function endOf({ state }) {
  return state.id === 'OVER' ? Date.parse(state.since) : present();
}

function summary(all) {
  const loud = all.filter((one) => one.incidents.length > 0).length;
  const unusual = all.filter((one) => one.unusual && one.incidents.length === 0).length;
  return [
    counted('page.calendar.quiet', all.length - loud - unusual),
    unusual === 0 ? null : counted('page.calendar.unusual', unusual),
    loud === 0 ? null : counted('page.calendar.loud', loud),
  ].filter(Boolean).join(' ');
}

/** By weeks from Monday on; a day that is not known is null. */
function weeks(all) {
  const byDate = new Map(all.map((one) => [one.date, one]));
  const mondayOf = (from) => from - ((new Date(from).getUTCDay() + 6) % 7) * DAY;
  const rows = [];
  for (let monday = mondayOf(all[all.length - 1].from); monday >= mondayOf(all[0].from); monday -= 7 * DAY) {
    const dates = [0, 1, 2, 3, 4, 5, 6].map((n) => new Date(monday + n * DAY).toISOString().slice(0, 10));
    rows.push({ monday: dates[0], days: dates.map((date) => byDate.get(date) ?? null) });
  }
  return rows;
}

function cell(one, most) {
  if (one === null) {
    return el('td');
  }
  const gravest = one.incidents.reduce((a, b) => (rank(a) >= rank(b) ? a : b), one.incidents[0]);
  const content = [bar(one, most), el('span', { class: 'unseen' }, said(one, gravest)), gravest ? shape(gravest.highest.shape) : null];
  return el('td', { class: gravest ? `loud ${colourOf(gravest.highest)}` : one.unusual ? 'unusual' : null, title: said(one, gravest) },
    gravest ? el('a', { href: linkTo('incidents', gravest.id) }, content) : content);
}

const RANKS = ['WHAT_CRISIS', 'RIPPLE', 'SQUALL', 'STORM'];

function rank(incident) {
  return RANKS.indexOf(incident.highest.id);
}

function bar({ total }, most) {
  const height = total === 0 ? 0 : Math.max(2, Math.round(24 * Math.sqrt(total / most)));
  return svg('svg', { class: 'bar', viewBox: '0 0 10 24', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, svg('rect', { x: 0, y: 24 - height, width: 10, height }));
}

function said(one, gravest) {
  return [
    day(one.date),
    counted('page.counts.posts.full', one.total),
    one.usual === null ? null : t('page.verdict.usual', { n: figure(one.usual) }),
    one.unusual ? t('page.line.burst') : null,
    gravest ? named('level', gravest.highest.id) : null,
  ].filter(Boolean).join(' · ');
}
