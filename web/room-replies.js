// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { askReplies } from './replying.js';
import { drawReplies } from './replies.js';
import { mayAct } from './state.js';

/** People to answer: who waits, what could be written to them, and what was. */
export const REPLIES = { address: 'replies', title: 'page.room.replies', icon: 'page', count: (state) => state.replies?.numbers.owed ?? 0, ask: askReplies, draw };

function draw(state) {
  return drawReplies(state, mayAct());
}
