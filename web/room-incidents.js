// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { actOn } from './acts.js';
import { el } from './dom.js';
import { drawIncidents, undoables } from './incidents.js';
import { drawOutbox } from './outbox.js';
import { askAdvice, askAlerts, askHistory } from './questions.js';
import { mayAct } from './state.js';
import { t } from './words.js';

/** What is open, what to do about it, and what was said to whom. */
export const INCIDENTS = { address: 'incidents', title: 'page.room.incidents', icon: 'triangle', count: (state) => state.now.openIncidents.length, ask, draw };

async function ask(state) {
  await Promise.all([askHistory(), askAlerts(), ...state.now.openIncidents.map(askAdvice)]);
}

function draw(state) {
  return [
    el('h1', { tabindex: -1 }, t('page.room.incidents')),
    drawIncidents(state.now.openIncidents, undoables(state.history), state.advice, mayAct(), actOn),
    drawOutbox(state.alerts, mayAct()),
  ];
}
