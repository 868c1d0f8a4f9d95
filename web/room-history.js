// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { answer, change } from './acts.js';
import { attempt } from './asking.js';
import { drawBacktest } from './backtest.js';
import { drawCalendar } from './calendar.js';
import { el } from './dom.js';
import { drawHistory } from './history.js';
import { drawLedger } from './ledger.js';
import { askBacktest, askDays, askEarlierQuarter, askHistory, askLedger, askOlder, askReport, askSales } from './questions.js';
import { drawSales } from './sales.js';
import { mayAct, mayConfigure } from './state.js';
import { t } from './words.js';

/** How quiet it was, what happened, and what would have been said. */
export const HISTORY = { address: 'history', title: 'page.room.history', icon: 'calendar', ask, draw };

async function ask() {
  await Promise.all([askHistory(), askDays(), askBacktest(), askLedger(), askSales()]);
}

function draw(state) {
  const watch = state.watches.find((one) => one.id === state.watch);
  return [
    el('h1', { tabindex: -1 }, t('page.room.history')),
    state.now.baseRate ? el('p', { class: 'sentence' }, state.now.baseRate) : null,
    drawCalendar(state.days, state.history),
    drawLedger(state.ledger, mayConfigure(), { answer, earlier: () => attempt(askEarlierQuarter) }),
    drawHistory(state.history, state.historyNext !== null, state.reports, {
      more: () => attempt(askOlder),
      report: (incident) => attempt(() => askReport(incident)),
    }),
    drawSales(state.sales, mayAct()),
    drawBacktest(state.backtest, watch, mayConfigure(), change),
  ];
}
