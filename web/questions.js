// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { ask, Refused } from './api.js';
import { present } from './present.js';
import { asked } from './spans.js';
import { forgetWatch, mayAct, state } from './state.js';
import { currentLanguage } from './words.js';

/** The questions the page puts to the API, and where the answers go. */


const HOUR = 3600000;
const MINUTES = 5 * 60000;
const WEEKS = 13;

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

/** The verdict and what it is drawn from: every room shows some of it. */
export function askNow() {
  return kept(get(`/watches/${state.watch}/now`), (now) => { state.now = now; });
}

/** Posts by hour, over the span that was chosen. */
export async function askCounts() {
  const { span } = state;
  const parameters = new URLSearchParams(asked(span, state.now.forecast));
  await kept(get(`/watches/${state.watch}/counts?${parameters}`), (counts) => {
    if (span === state.span) {
      state.shown = { counts, span };
    }
  });
}

/** The latest posts, what the team said of them, and what was learned from that. */
export async function askPosts() {
  const path = `/watches/${state.watch}`;
  await kept(Promise.all([get(`${path}/mentions`), get(`${path}/learned`)]), ([latest, learned]) => {
    Object.assign(state, { latest: latest.mentions, opinions: latest.opinions, learned });
  });
}

/** What was or is to be said to whom; only those who may act are told. */
export async function askAlerts() {
  if (mayAct()) {
    await kept(get(`/watches/${state.watch}/alerts`), ({ alerts }) => { state.alerts = alerts; });
  }
}

/** Who is asked in turn. */
export async function askTeam() {
  if (mayAct()) {
    await kept(get('/roster'), ({ contacts }) => { state.team = contacts; });
  }
}

/** The newest incidents, open or not. */
export function askHistory() {
  return kept(get(`/incidents?${new URLSearchParams({ watch: state.watch })}`), newest);
}

/** Posts by day over thirteen weeks; asked again when an hour has passed. */
export async function askDays() {
  const to = Math.ceil(present() / HOUR) * HOUR;
  if (state.days === null || state.days.asked < to) {
    const span = new URLSearchParams({ from: new Date(to - WEEKS * 7 * 24 * HOUR).toISOString(), to: new Date(to).toISOString(), by: 'P1D' });
    await kept(get(`/watches/${state.watch}/counts?${span}`), ({ points, bursts }) => { state.days = { asked: to, points, bursts }; });
  }
}

/** What the last 30 days would have led to; once per watch, for it looks at all of them. */
export async function askBacktest() {
  if (state.backtest === null) {
    await kept(get(`/watches/${state.watch}/backtest`), (backtest) => { state.backtest = backtest; });
  }
}

/** How well the watch judged in this quarter; asked again after five minutes, and in another language. */
export async function askLedger() {
  const language = currentLanguage();
  const known = state.ledger !== null && state.ledger.language === language ? state.ledger : { asked: 0, quarters: [] };
  if (present() - known.asked >= MINUTES) {
    await kept(get(`/watches/${state.watch}/ledger`), (ledger) => {
      state.ledger = { asked: present(), language, quarters: [ledger, ...known.quarters.slice(1)] };
    });
  }
}

export function askEarlierQuarter() {
  const { quarters } = state.ledger;
  return kept(get(`/watches/${state.watch}/ledger?${new URLSearchParams({ quarter: quarters.at(-1).previous })}`), (ledger) => {
    state.ledger = { ...state.ledger, quarters: [...quarters, ledger] };
  });
}

/** Accepts, declines or takes back what is proposed; the answer is the ledger of this quarter. */
export async function answerProposal(verb, body) {
  await kept(ask(state.token, 'POST', `/watches/${state.watch}/ledger/${verb}`, body), (ledger) => {
    state.ledger = { ...state.ledger, quarters: [ledger, ...state.ledger.quarters.slice(1)] };
  });
}

/** Puts an answer where it belongs, unless another watch was chosen meanwhile. */
async function kept(answer, put) {
  const id = state.watch;
  const found = await answer;
  if (id === state.watch) {
    put(found);
  }
}

/**
 * What to do about an incident and what it rests on; asked again only when it has changed, or the language has. One of
 * another watch changes to that watch: a link has the incident alone.
 */
export async function askAdvice(id) {
  const language = currentLanguage();
  const version = state.now.openIncidents.find((incident) => incident.id === id)?.version ?? 'over';
  const known = state.advice[id];
  if (known && known.version === version && known.language === language) {
    return;
  }
  const path = `/incidents/${encodeURIComponent(id)}`;
  const [detail, suggestions] = await Promise.all([get(path), get(`${path}/suggestions`)]);
  const { watch, state: { id: stands } } = detail.incident;
  if (watch !== state.watch && state.watches.some((one) => one.id === watch)) {
    forgetWatch();
    state.watch = watch;
    await askNow();
  }
  state.advice[id] = { version, language, detail, suggestions: stands === 'OVER' ? null : suggestions };
}

/** The next page of the history. */
export async function askOlder() {
  const page = await get(`/incidents?${new URLSearchParams({ watch: state.watch, cursor: state.historyNext })}`);
  state.history = joined(state.history, page.incidents);
  state.historyNext = page.next;
}

/** The reports that were read, in another language; what is written into them goes on from where it was read. */
export function askReportsAgain() {
  return Promise.all(Object.entries(state.reports).map(async ([id, { conclusions, theirs }]) => {
    await askReport({ id });
    Object.assign(state.reports[id], { conclusions, theirs });
  }));
}

export async function askReport(incident) {
  try {
    const [text, { conclusions }] = await Promise.all([get(`/incidents/${incident.id}/post-mortem.md`), get(`/incidents/${incident.id}/post-mortem.json`)]);
    state.reports[incident.id] = { text, conclusions, failed: false };
  } catch (failure) {
    state.reports[incident.id] = { text: failure.message, failed: true };
    if (!(failure instanceof Refused)) {
      throw failure;
    }
  }
}

export function readPage(incident) {
  return get(`/incidents/${incident.id}/post-mortem.html`);
}

/** Over what was read last, be it by somebody else. */
export function putConclusions(incident, texts) {
  const { conclusions, theirs } = state.reports[incident.id];
  const written = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
  return ask(state.token, 'PUT', `/incidents/${incident.id}/post-mortem/conclusions`, { ...written, version: (theirs || conclusions || { version: 0 }).version });
}

/** What somebody else wrote meanwhile. */
export async function readTheirs(incident) {
  state.reports[incident.id].theirs = (await get(`/incidents/${incident.id}/post-mortem.json`)).conclusions;
}

export async function askSales() {
  if (state.sales === null) {
    state.sales = { ...await get(`/watches/${state.watch}/sales`), answer: null, round: 0 };
  }
}

export async function putSales(file) {
  const answer = await ask(state.token, 'PUT', `/watches/${state.watch}/sales`, file);
  state.sales = { ...answer, answer, round: state.sales.round + 1 };
}

export async function removeSales() {
  await ask(state.token, 'DELETE', `/watches/${state.watch}/sales`);
  state.sales = null;
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

/** Says of a post whether it is about us, or what it says. */
export function teach(mention, feedback, label = '') {
  return ask(state.token, 'POST', `/watches/${state.watch}/feedback`, label === '' ? { mention: mention.id, feedback } : { mention: mention.id, feedback, label });
}

/** Takes back what was said of a post. */
export function untaught(mention) {
  return ask(state.token, 'POST', `/watches/${state.watch}/feedback/undo`, { mention });
}

/** What the team said that posts say. */
export function askCorrections() {
  return kept(get(`/watches/${state.watch}/corrections`), (corrections) => { state.corrections = corrections; });
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

function newest(page) {
  const paged = state.history.length > page.incidents.length;
  state.history = joined(page.incidents, paged ? state.history : []);
  state.historyNext = paged ? state.historyNext : page.next;
}

function joined(first, second) {
  const seen = new Set(first.map((incident) => incident.id));
  return [...first, ...second.filter((incident) => !seen.has(incident.id))];
}
