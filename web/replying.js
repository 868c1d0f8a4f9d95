// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { ask } from './api.js';
import { done, refresh } from './asking.js';
import { state } from './state.js';

/** Asking who is to be answered, and what is done with them. */

const SELDOM = 5 * 60000;

/** Everybody who is shown, and of those to whom this person writes the drafts. */
export async function askReplies() {
  const { watch, repliesShown } = state;
  const page = await ask(state.token, 'GET', `/replies?watch=${watch}&state=${repliesShown}&limit=100`);
  if (watch === state.watch && repliesShown === state.repliesShown) {
    state.replies = page;
    state.repliesAt = Date.now();
  }
}

/** Who waits in one incident, and whether its thread can be closed. */
export async function askPeople(id) {
  const at = `/incidents/${id}`;
  const [page, closing] = await Promise.all([ask(state.token, 'GET', `${at}/replies?state=owed&limit=50`), ask(state.token, 'GET', `${at}/closing`)]);
  state.people[id] = { page, closing };
}

/** How many wait, for those who look at another room. */
export async function askRepliesSeldom() {
  if (state.replies === null || Date.now() - state.repliesAt > SELDOM) {
    await askReplies();
  }
}

export function showReplies(shown) {
  state.repliesShown = shown;
  return refresh();
}

/** Takes a step with somebody who is to be answered. */
export function reply(row, verb, body = {}) {
  return done(`reply-${row.id}`, () => ask(state.token, 'POST', `${address(row)}/${verb}`, body));
}

/** Takes somebody to write to them, and asks what could be written. */
export function write(row) {
  return done(`reply-${row.id}`, async () => {
    await ask(state.token, 'POST', `${address(row)}/draft`, {});
    state.replyDrafts[row.id] = await ask(state.token, 'GET', address(row));
  });
}

function address(row) {
  return `/incidents/${row.incident}/replies/${row.id}`;
}
