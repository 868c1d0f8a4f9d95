// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { plot } from './plot.js';
import { fromNow, present } from './present.js';
import { SPANS } from './spans.js';
import { clock, day, moment } from './times.js';
import { counted, figure, named, t } from './words.js';

/** Posts by hour against what is usual: a picture, one sentence that says the same, and a table. */

const HOUR = 3600000;

/**
 * @param shown counts and the span that they are of
 * @param choose is called with the span that is to be seen
 */
export function drawCounts(shown, now, incidents, choose) {
  return el('section', { id: 'counts' }, content(shown, now, incidents, choose));
}

function content({ counts, span }, now, incidents, choose) {
  const past = counts ? counts.points.filter((point) => point.total !== null) : [];
  if (past.every((point) => point.total === 0 && point.usual === null)) {
    return [el('h2', {}, t('page.counts.title')), el('p', { class: 'soft' }, t('page.counts.none'))];
  }
  const { forecast, signal } = now;
  const sentence = twin(past, forecast);
  const rarity = seldom(signal, counts.bursts);
  return [
    el('div', { class: 'head' }, el('h2', {}, t('page.counts.title')), spans(span, choose)),
    plot(counts, forecast, incidents, sentence, span),
    key(forecast, counts.bursts, incidents),
    forecast ? el('p', { class: 'twin' }, fade(forecast)) : null,
    unread(past),
    rarity ? el('p', { class: 'twin', id: 'counts-seldom' }, rarity) : null,
    now.state.id === 'BLIND' ? el('p', { class: 'twin' }, t('page.counts.blind')) : null,
    el('details', { 'data-keep': 'counts-table' },
      el('summary', {}, t('page.counts.table')),
      el('p', { class: 'twin', id: 'counts-twin' }, sentence),
      el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('page.counts.title') }, table(past))),
  ];
}

/** How much of the past is seen. */
function spans(span, choose) {
  return el('p', { class: 'choices', role: 'group', 'aria-label': t('page.counts.span') }, Object.keys(SPANS).map((code) => el('button', {
    type: 'button',
    'data-keep': `span-${code}`,
    'data-act': `span-${code}`,
    'aria-pressed': String(code === span),
    click: () => choose(code),
  }, named('page.span', code))));
}

/** That a network had more posts than can be read, where it had. */
function unread(past) {
  const sum = (of) => past.reduce((all, point) => all + of(point), 0);
  const total = sum((point) => point.total);
  const read = sum((point) => point.read ?? point.total);
  return read < total
    ? el('p', { class: 'twin', id: 'counts-read' }, t('page.counts.read', { total: figure(total), read: figure(read) }))
    : null;
}

/** What the bars, lines and areas are. */
function key(forecast, bursts, incidents) {
  const kinds = [
    'posts', 'critical', 'usual', 'high',
    ...(forecast === null ? [] : ['calm']),
    ...(bursts.length === 0 ? [] : ['burst']),
    ...(incidents.length === 0 ? [] : ['incident']),
  ];
  return el('ul', { class: 'key', 'aria-hidden': 'true' }, kinds.map((kind) => el('li', { class: `key-${kind}` }, named('page.line', kind))));
}

function twin(past, forecast) {
  const whole = past.filter((point) => Date.parse(point.start) + HOUR <= present());
  const running = past[whole.length];
  const peak = past.reduce((high, point) => (point.total > high.total ? point : high));
  return [
    whole.length > 0 ? latest(whole[whole.length - 1]) : null,
    running ? t('page.counts.partly', { at: clock(running.start), posts: counted('page.counts.posts.full', running.total) }) : null,
    peak.total > 0 ? t('page.counts.peak', { n: figure(peak.total), at: clock(peak.start) }) : null,
    fade(forecast),
  ].filter(Boolean).join(' ');
}

/** How seldom what goes on comes here, and when it was unusual before, so that a person sees "again". */
function seldom(signal, bursts) {
  const unusual = signal && (signal.kind === 'UNUSUAL' || signal.kind === 'SPIKE');
  const every = (n) => counted('page.counts.every', n);
  return [
    unusual ? (signal.unheardOf ? counted('page.counts.unheardOf', signal.daysKnown) : t('page.counts.seldom', { every: every(signal.everyDays) })) : null,
    bursts.length === 0 ? null : t('page.counts.before', { days: before(bursts.slice(-5).reverse(), every).join(', ') }),
  ].filter(Boolean).join(' ');
}

/** Days that were equally seldom share what is said of it. */
function before(bursts, every) {
  const alike = [];
  for (const burst of bursts) {
    const same = alike.at(-1);
    if (same && same.unheardOf === burst.unheardOf && (burst.unheardOf || same.everyDays === burst.everyDays)) {
      same.days.push(day(burst.day));
    } else {
      alike.push({ ...burst, days: [day(burst.day)] });
    }
  }
  return alike.map(({ unheardOf, everyDays, days }) => t(unheardOf ? 'page.counts.before.new' : 'page.counts.before.again', { day: days.join(', '), every: every(everyDays) }));
}

function latest(point) {
  const posts = counted('page.counts.posts.full', point.total);
  return point.usual === null || point.usualHigh === null
    ? t('page.counts.now', { at: clock(point.start), posts })
    : t('page.counts.nowUsual', { at: clock(point.start), posts, usual: figure(point.usual), high: figure(point.usualHigh) });
}

/** A forecast whose time is past says nothing; it never begins before now. */
function fade(forecast) {
  return forecast === null || Date.parse(forecast.calmByP50) <= present()
    ? null
    : t('page.counts.forecast', {
      early: clock(fromNow(forecast.calmByP10)),
      middle: clock(forecast.calmByP50),
      late: clock(forecast.calmByP90),
    });
}

function table(past) {
  const heads = ['page.counts.hour', 'page.line.posts', 'page.line.critical', 'page.line.usual', 'page.line.high'];
  const newest = [...past].reverse();
  return el('table', {},
    el('thead', {}, el('tr', {}, heads.map((head) => el('th', { scope: 'col' }, t(head))))),
    el('tbody', {}, newest.map((point) => el('tr', {},
      el('th', { scope: 'row' }, moment(point.start)),
      [point.total, point.critical, point.usual, point.usualHigh].map((n) => el('td', {}, n === null ? '–' : figure(n)))))));
}
