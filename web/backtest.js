// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { failed } from './failures.js';
import { clock } from './times.js';
import { counted, figure, named, t } from './words.js';

/** What the last weeks would have led to, and what another sensitivity would have done. */

export function drawBacktest(backtest, watch, allowed, change) {
  return backtest === null || backtest.reports.length === 0
    ? null
    : el('section', { id: 'backtest' }, content(backtest, watch && watch.sensitivity, allowed, change));
}

function content(backtest, chosen, allowed, change) {
  const mine = backtest.reports.find((report) => report.sensitivity === chosen) || backtest.reports[0];
  return [
    el('h2', {}, t('page.backtest.title')),
    el('p', { id: 'backtest-sentence' }, sentence(mine)),
    el('p', { class: 'soft' }, t('page.backtest.why')),
    mine.events.length === 0 ? null : el('ul', { class: 'rows' }, mine.events.map(row)),
    el('details', { 'data-keep': 'backtest-others' },
      el('summary', {}, t('page.backtest.others')),
      el('ul', { class: 'rows' }, backtest.reports.map((report) => other(report, chosen, allowed, change)))),
    failed('backtest'),
  ];
}

function sentence(report) {
  return [
    t('page.backtest.sentence', {
      days: counted('page.backtest.days', report.days),
      woken: counted('page.backtest.times', report.wakes),
      mailed: figure(report.mails),
    }),
    report.learningDays > 0 ? counted('page.backtest.learned', report.learningDays) : null,
  ].filter(Boolean).join(' ');
}

function row(event) {
  return el('li', { class: 'row' },
    el('strong', {}, t(event.wake ? 'page.backtest.wake' : 'page.backtest.mail')),
    ' ',
    t('page.backtest.event', {
      at: clock(event.at),
      posts: counted('page.counts.posts.full', event.inHour),
      usual: figure(event.usual),
      peak: figure(event.peak),
    }));
}

function other(report, chosen, allowed, change) {
  return el('li', { class: 'row' },
    el('div', { class: 'row-head' },
      el('strong', {}, named('sensitivity', report.sensitivity)),
      el('span', { class: 'end' }, choice(report.sensitivity, chosen, allowed, change))),
    el('p', { class: 'row-more' }, t('page.backtest.row', {
      woken: figure(report.wakes),
      mailed: figure(report.mails),
      needless: figure(report.needlessAYear),
    })));
}

function choice(sensitivity, chosen, allowed, change) {
  if (sensitivity === chosen) {
    return t('page.backtest.chosen');
  }
  return allowed
    ? el('button', {
      type: 'button',
      'data-keep': `sensitivity-${sensitivity}`,
      'data-act': `sensitivity-${sensitivity}`,
      click: () => change({ sensitivity }, 'backtest'),
    }, t('page.backtest.choose'))
    : null;
}
