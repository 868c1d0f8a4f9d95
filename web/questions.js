// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { ask, Refused } from './api.js';
import { forgetWatch, mayAct, state } from './state.js';
import { currentLanguage } from './words.js';

/** The questions the page puts to the API, and where the answers go. */

const HOUR = 3600000;
const ADVISED = 5;

/** Who is asking, and which watches there are. */
export async function askWho() {
  const [me, all] = await Promise.all([get('/people/me'), get('/watches')]);
  state.me = me;
  state.watches = all.watches;
  if (!state.watches.some((watch) => watch.id === state.watch)) {
    forgetWatch();
    state.watch = state.watches.length > 0 ? state.watches[0].id : null;
  }
}

/** Everything that changes with time. */
export async function askNow() {
  const id = state.watch;
  const [now, counts, latest, learned, page, alerts, roster] = await Promise.all([
    get(`/watches/${id}/now`),
    get(`/watches/${id}/counts?${new URLSearchParams({ ...span(state.now), by: 'PT1H' })}`),
    get(`/watches/${id}/mentions`),
    get(`/watches/${id}/learned`),
    get(`/incidents?${new URLSearchParams({ watch: id })}`),
    mayAct() ? get(`/watches/${id}/alerts`) : null,
    mayAct() ? get('/roster') : null,
  ]);
  if (id !== state.watch) {
    return;
  }
  Object.assign(state, { now, counts, latest: latest.mentions, opinions: latest.opinions, learned, alerts: alerts && alerts.alerts, team: roster && roster.contacts });
  newest(page);
  await Promise.all(now.openIncidents.slice(0, ADVISED).map(askAdvice));
}

/** What the last 30 days would have led to. */
export async function askBacktest() {
  const id = state.watch;
  const backtest = await get(`/watches/${id}/backtest`);
  if (id === state.watch) {
    state.backtest = backtest;
  }
}

/** What to do about an incident and what it rests on; asked again only when it has changed, or the language has. */
async function askAdvice(incident) {
  const known = state.advice[incident.id];
  const language = currentLanguage();
  if (known && known.version === incident.version && known.language === language) {
    return;
  }
  const [suggestions, detail] = await Promise.all([
    get(`/incidents/${incident.id}/suggestions`),
    get(`/incidents/${incident.id}`),
  ]);
  state.advice[incident.id] = { version: incident.version, language, suggestions, detail };
}

/** The next page of the history. */
export async function askOlder() {
  const page = await get(`/incidents?${new URLSearchParams({ watch: state.watch, cursor: state.historyNext })}`);
  state.history = joined(state.history, page.incidents);
  state.historyNext = page.next;
}

/** The reports that were read, in another language. */
export function askReportsAgain() {
  return Promise.all(Object.keys(state.reports).map((id) => askReport({ id })));
}

export async function askReport(incident) {
  try {
    const text = await get(`/incidents/${incident.id}/post-mortem.md`);
    state.reports[incident.id] = { text, failed: false };
  } catch (failure) {
    state.reports[incident.id] = { text: failure.message, failed: true };
    if (!(failure instanceof Refused)) {
      throw failure;
    }
  }
}

export function act(incident, verb, body) {
  return ask(state.token, 'POST', `/incidents/${incident.id}/${verb}`, body);
}

/** Whether somebody is asked in turn. Null: not tonight. */
export function pauseContact(contact, until) {
  return ask(state.token, 'POST', `/roster/${contact.id}/pause`, until === null ? {} : { until });
}

export function resumeContact(contact) {
  return ask(state.token, 'POST', `/roster/${contact.id}/resume`, {});
}

/** Says of a post whether it is about us. */
export function teach(mention, feedback) {
  return ask(state.token, 'POST', `/watches/${state.watch}/feedback`, { mention: mention.id, feedback });
}

/** Reads the watch and sends it back with a change, so that only the change is changed. */
export async function changeWatch(change) {
  const path = `/watches/${state.watch}`;
  const watch = await get(path);
  await ask(state.token, 'PUT', path, { ...watch, ...change });
  await askWho();
}

function get(path) {
  return ask(state.token, 'GET', path);
}

/** Two days back, and as far ahead as the forecast reaches, but at most two days. */
function span(now) {
  const at = Date.now();
  const late = now && now.forecast ? Date.parse(now.forecast.calmByP90) + 2 * HOUR : at + 12 * HOUR;
  const to = Math.min(at + 48 * HOUR, Math.max(at + 6 * HOUR, late));
  return { from: new Date(at - 48 * HOUR).toISOString(), to: new Date(to).toISOString() };
}

function newest(page) {
  const paged = state.history.length > page.incidents.length;
  state.history = joined(page.incidents, paged ? state.history : []);
  state.historyNext = paged ? state.historyNext : page.next;
}

function joined(first, second) {
  const seen = new Set(first.map((incident) => incident.id));
  return [...first, ...second.filter((incident) => !seen.has(incident.id))];
}
