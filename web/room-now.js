// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { refresh } from './asking.js';
import { drawCounts } from './counts.js';
import { askCounts, askHistory } from './questions.js';
import { drawSources } from './sources.js';
import { isStale, state } from './state.js';
import { drawVerdict } from './verdict.js';
import { drawWhy } from './why.js';

/** What is the matter, against what is normal, and why. */
export const NOW = { address: 'now', title: 'page.room.now', icon: 'circle', ask, draw };

async function ask() {
  await Promise.all([askCounts(), askHistory()]);
}

function choose(span) {
  state.span = span;
  refresh();
}

function draw({ now, history, shown, answeredAt }) {
  return [
    drawVerdict(now, isStale(Date.now()), answeredAt),
    drawCounts(shown, now, history, choose),
    drawWhy(now),
    drawSources(now),
  ];
}
