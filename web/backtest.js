// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el, redraw } from './dom.js';
import { clock } from './times.js';
import { counted, currentLanguage, figure, named, t } from './words.js';

/** What the last weeks would have led to, and what another sensitivity would have done. */

export function drawBacktest(host, backtest, watch, allowed, change) {
  const chosen = watch && watch.sensitivity;
  host.hidden = backtest === null || backtest.reports.length === 0;
  redraw(host, [backtest, chosen, allowed, currentLanguage()], () => (host.hidden ? [] : content(backtest, chosen, allowed, change)));
}

function content(backtest, chosen, allowed, change) {
  const mine = backtest.reports.find((report) => report.sensitivity === chosen) || backtest.reports[0];
  return [
    el('h2', {}, t('backtest.title')),
    el('p', { id: 'backtest-sentence' }, sentence(mine)),
    el('p', { class: 'soft' }, t('backtest.why')),
    mine.events.length === 0 ? null : el('ul', { class: 'rows' }, mine.events.map(row)),
    el('details', { 'data-keep': 'backtest-others' },
      el('summary', {}, t('backtest.others')),
      el('div', { class: 'scroll', tabindex: 0 }, table(backtest.reports, chosen, allowed, change))),
    el('p', { class: 'failed', role: 'alert', id: 'backtest-failed' }),
  ];
}

function sentence(report) {
  return [
    t('backtest.sentence', {
      days: counted('backtest.days', report.days),
      woken: counted('backtest.times', report.woken),
      mailed: figure(report.mailed),
    }),
    report.learningDays > 0 ? counted('backtest.learned', report.learningDays) : null,
  ].filter(Boolean).join(' ');
}

function row(event) {
  return el('li', { class: 'row' },
    el('strong', {}, t(event.wake ? 'backtest.wake' : 'backtest.mail')),
    ' ',
    t('backtest.event', {
      at: clock(event.at),
      posts: counted('counts.posts.full', event.inHour),
      usual: figure(event.usual),
      peak: figure(event.peak),
    }));
}

function table(reports, chosen, allowed, change) {
  const heads = ['backtest.sensitivity', 'backtest.woken', 'backtest.mailed', 'backtest.needless'];
  return el('table', {},
    el('thead', {}, el('tr', {}, [...heads.map((head) => el('th', { scope: 'col' }, t(head))), allowed ? el('td', {}) : null])),
    el('tbody', {}, reports.map((report) => el('tr', {},
      el('th', { scope: 'row' }, named('sensitivity', report.sensitivity)),
      [report.woken, report.mailed, report.needlessAYear].map((n) => el('td', {}, figure(n))),
      allowed ? el('td', {}, choice(report.sensitivity, chosen, change)) : null))));
}

function choice(sensitivity, chosen, change) {
  return sensitivity === chosen
    ? t('backtest.chosen')
    : el('button', {
      type: 'button',
      'data-keep': `sensitivity-${sensitivity}`,
      'data-act': `sensitivity-${sensitivity}`,
      click: () => change({ sensitivity }),
    }, t('backtest.choose'));
}
