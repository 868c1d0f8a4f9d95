// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { failed } from './failures.js';
import { figure, locale, t } from './words.js';

/** How well the watch judged, quarter by quarter: sentences first, then the figures that enough events bear. */
export function drawLedger(ledger, allowed, acts) {
  if (ledger === null) {
    return null;
  }
  const [now] = ledger.quarters;
  return el('section', { id: 'ledger' },
    el('h2', {}, t('page.ledger.title')),
    ledger.quarters.map(quarter),
    ledger.quarters.at(-1).previous === null ? null : el('p', { class: 'buttons' }, el('button', { type: 'button', 'data-keep': 'ledger-earlier', click: acts.earlier }, t('page.ledger.earlier'))),
    proposal(now.proposal, allowed, acts),
    answers(now, allowed, acts),
    failed('ledger'));
}

function quarter(one) {
  const [year, number] = one.quarter.split('-Q');
  const nothing = one.incidents === 0 && one.wakes.wakes === 0;
  return el('div', { 'data-keep': `ledger-${one.quarter}` },
    el('h3', {}, t('page.ledger.quarter', { number, year })),
    nothing
      ? el('p', {}, t('page.ledger.nothing'))
      : [one.wakes, one.calls, one.forecasts].map(({ sentences }) => el('p', {}, sentences.join(' '))),
    one.missing.length === 0 ? null : el('p', { class: 'soft' }, one.missing.join(' ')),
    figures(one.forecasts.moments));
}

function figures(moments) {
  const known = moments.filter((moment) => moment.brier !== null || moment.coverage !== null);
  return known.length === 0 ? null : [
    el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('page.ledger.forecasts') },
      el('table', {},
        el('caption', { class: 'unseen' }, t('page.ledger.forecasts')),
        el('thead', {}, el('tr', {}, [t('page.ledger.asked'), t('page.ledger.count'), t('page.ledger.off'), t('page.ledger.base'), t('page.ledger.inside')].map((name) => el('th', { scope: 'col' }, name)))),
        el('tbody', {}, known.map(row)))),
    el('p', { class: 'twin' }, t('page.ledger.why')),
  ];
}

function row({ says, events, brier, coverage }) {
  const few = t('page.ledger.few');
  return el('tr', {},
    el('th', { scope: 'row' }, says),
    el('td', {}, figure(events)),
    el('td', {}, brier === null ? few : score(brier.score)),
    el('td', {}, brier === null ? few : score(brier.baseRate)),
    el('td', {}, coverage === null ? few : share(coverage.share)));
}

function score(number) {
  return new Intl.NumberFormat(locale(), { minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(number);
}

function share(part) {
  return `${Math.round(part * 100)} %`;
}

/** Nothing moves before somebody accepts it. */
function proposal(open, allowed, acts) {
  return open === null ? null : el('div', { class: 'panel', 'data-keep': 'ledger-proposal' },
    el('h3', {}, t('page.ledger.proposal')),
    el('p', {}, open.sentence),
    el('p', { class: 'soft' }, open.keeps),
    allowed
      ? el('p', { class: 'buttons' },
        button('accept', t('page.ledger.accept'), () => acts.answer('accept', { proposal: open.id })),
        button('decline', t('page.ledger.decline'), () => acts.answer('decline', { proposal: open.id })))
      : null);
}

function answers({ tunings, canTakeBack }, allowed, acts) {
  return tunings.length === 0 ? null : [
    el('ul', { class: 'rows' }, tunings.slice(-3).reverse().map((tuning) => el('li', { class: 'row' }, tuning.sentence))),
    allowed && canTakeBack ? el('p', { class: 'buttons' }, button('take-back', t('page.ledger.takeBack'), () => acts.answer('take-back', {}))) : null,
  ];
}

function button(name, words, click) {
  return el('button', { type: 'button', 'data-keep': `ledger-${name}`, 'data-act': `ledger-${name}`, click }, words);
}
