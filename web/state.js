// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** What the page knows. What asks and acts changes it; what draws only reads it. */

export const state = {
  token: null,
  me: null,
  watches: [],
  watch: null,
  now: null,
  span: 'day',
  shown: { counts: null, span: 'day' },
  days: null,
  backtest: null,
  ledger: null,
  latest: [],
  opinions: [],
  corrections: { corrections: [] },
  learned: null,
  alerts: null,
  team: null,
  rota: null,
  history: [],
  historyNext: null,
  advice: {},
  reports: {},
  sales: null,
  replies: null,
  repliesAt: 0,
  repliesShown: 'owed',
  replyDrafts: {},
  rehearsals: null,
  rehearsalsAt: 0,
  people: {},
  answeredAt: null,
  trouble: null,
  place: { room: null, rest: [] },
  failures: {},
  demo: null,
};

const STALE = 5 * 60000;

/** Whether the last answer is too old to be believed. */
export function isStale(at) {
  return state.trouble !== null && state.answeredAt !== null && at - state.answeredAt > STALE;
}

/** Whether this person may act on incidents. */
export function mayAct() {
  return state.me !== null && state.me.role !== 'VIEWER';
}

/** Whether this person may change watches. */
export function mayConfigure() {
  return state.me !== null && state.me.role === 'ADMIN';
}

/** From now on that much of the past is in the picture. */
export function showSpan(span) {
  state.span = span;
}

/** Whether a watch is being set up: the reader went there, or there is none yet. */
export function setsUp({ token, place, watches }) {
  return token !== null && mayConfigure() && (place.room === 'setup' || watches.length === 0);
}

/** Forgets what belongs to a watch. */
export function forgetWatch() {
  Object.assign(state, { now: null, shown: { counts: null, span: state.span }, days: null, backtest: null, ledger: null, latest: [], opinions: [], corrections: { corrections: [] }, learned: null, alerts: null, history: [], historyNext: null, advice: {}, reports: {}, sales: null, replies: null, replyDrafts: {}, people: {} });
}
