// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { refresh } from './asking.js';
import { drawCounts } from './counts.js';
import { askAdvice, askCounts, askHistory } from './questions.js';
import { askRehearsals, drawUnconfirmed } from './rehearsals.js';
import { askRepliesSeldom } from './replying.js';
import { askRotaSeldom, drawDuty } from './rota.js';
import { drawSources } from './sources.js';
import { isStale, showSpan } from './state.js';
import { drawStoryOffer } from './story.js';
import { drawVerdict } from './verdict.js';
import { drawWhy } from './why.js';

/** What is the matter, against what is normal, and why. */
export const NOW = { address: 'now', title: 'page.room.now', icon: 'circle', ask, draw };

async function ask({ now }) {
  const [gravest] = now.openIncidents;
  await Promise.all([askCounts(), askHistory(), gravest ? askAdvice(gravest.id) : null, askRepliesSeldom(), askRehearsals(), askRotaSeldom()]);
}

function choose(span) {
  showSpan(span);
  refresh();
}

function draw({ now, history, shown, answeredAt, advice, replies, rehearsals, rota }) {
  return [
    drawVerdict(now, isStale(Date.now()), answeredAt, advice, replies?.numbers.owed ?? 0),
    drawUnconfirmed(rehearsals),
    drawDuty(rota),
    ['BLIND', 'WAITING'].includes(now.state.id) ? drawStoryOffer() : [],
    drawCounts(shown, now, history, choose),
    drawWhy(now),
    drawSources(now),
  ];
}
