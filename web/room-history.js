// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { change } from './acts.js';
import { attempt } from './asking.js';
import { drawBacktest } from './backtest.js';
import { el } from './dom.js';
import { drawHistory } from './history.js';
import { askBacktest, askHistory, askOlder, askReport } from './questions.js';
import { mayConfigure } from './state.js';
import { t } from './words.js';

/** How quiet it was, what would have been said, and what happened. */
export const HISTORY = { address: 'history', title: 'page.room.history', icon: 'page', ask, draw };

async function ask() {
  await Promise.all([askHistory(), askBacktest()]);
}

function draw(state) {
  const watch = state.watches.find((one) => one.id === state.watch);
  return [
    el('h1', { tabindex: -1 }, t('page.room.history')),
    drawBacktest(state.backtest, watch, mayConfigure(), change),
    drawHistory(state.history, state.historyNext !== null, state.reports, {
      more: () => attempt(askOlder),
      report: (incident) => attempt(() => askReport(incident)),
    }),
  ];
}
