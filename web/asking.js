// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { Refused } from './api.js';
import { say } from './dom.js';
import { askNow, askWho } from './questions.js';
import { forgetWatch, state } from './state.js';
import { dropToken } from './token.js';
import { t } from './words.js';

/** Asking again and again while the page is in view, and doing things at once; what goes wrong is said in words. */

const EVERY = 30000;

let timer = null;
let asking = Promise.resolve();
let draw = () => {};
let roomAsks = async () => {};

/** How the page is drawn, and what the room that is shown asks besides what every room needs. */
export function asksFor(drawn, asked) {
  draw = drawn;
  roomAsks = asked;
}

/** Shows what changed without asking for anything. */
export function redraw() {
  draw();
}

/** Asks everything that is shown, now, and from then on every half minute while the page is in view. */
export async function refresh() {
  clearTimeout(timer);
  if (state.token !== null) {
    asking = asking.then(() => attempt(question));
    await asking;
    clearTimeout(timer);
    timer = document.hidden ? null : setTimeout(refresh, EVERY);
  }
}

/** Asks no more until the page is in view again. */
export function rest() {
  clearTimeout(timer);
}

/** Does it, and says above the room what went wrong. */
export async function attempt(what) {
  try {
    await what();
    state.trouble = null;
  } catch (caught) {
    troubled(caught);
  }
  draw();
}

/**
 * Does it, says so, and asks again. A refusal is said where it happened, by `failed(place)`. Answers whether it was done.
 */
export async function done(place, what, words = 'page.act.done') {
  try {
    await what();
    delete state.failures[place];
  } catch (failure) {
    if (failure instanceof Refused && failure.status === 401) {
      troubled(failure);
    } else {
      state.failures[place] = failure instanceof Refused ? failure.message : null;
    }
    draw();
    return false;
  }
  say(t(words));
  await refresh();
  return true;
}

function troubled(failure) {
  if (failure instanceof Refused && failure.status === 401) {
    dropToken();
    Object.assign(state, { token: null, me: null, watches: [], trouble: { token: true } });
    forgetWatch();
  } else {
    state.trouble = { why: failure instanceof Refused ? failure.message : null };
  }
}

/** The first time all is shown at once, so that nothing moves under a finger; later the verdict need not wait for the room. */
async function question() {
  await askWho();
  if (state.watch !== null) {
    const first = state.answeredAt === null;
    await askNow();
    state.answeredAt = Date.now();
    if (!first) {
      draw();
    }
    await roomAsks();
  }
  state.answeredAt = Date.now();
}
