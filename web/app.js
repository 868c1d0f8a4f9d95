// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { Refused } from './api.js';
import { drawBacktest } from './backtest.js';
import { DARK, drawCounts } from './counts.js';
import { say } from './dom.js';
import { drawFoot, drawNotice, drawTop } from './frame.js';
import { drawGate } from './gate.js';
import { drawHistory } from './history.js';
import { drawIncidents, undoables } from './incidents.js';
import { drawLatest } from './latest.js';
import { drawOutbox } from './outbox.js';
import { act, askBacktest, askNow, askOlder, askReport, askReportsAgain, askWho, changeWatch, pauseContact, resumeContact, teach } from './questions.js';
import { drawSettings } from './settings.js';
import { drawSources } from './sources.js';
import { forgetWatch, isStale, mayAct, mayConfigure, state } from './state.js';
import { drawTeam } from './team.js';
import { dropToken, takeToken } from './token.js';
import { drawVerdict } from './verdict.js';
import { drawWhy } from './why.js';
import { speak, t } from './words.js';

/** The page: asks, keeps what it was told, draws it. */

const EVERY = 30000;
const $ = (id) => document.getElementById(id);

let timer = null;
let asking = Promise.resolve();

function draw() {
  drawTop($('top'), state.watches, state.watch, { choose, speak: spoken });
  drawFoot($('foot'), state.me, leave);
  drawNotice($('notice'), state.trouble, state.answeredAt, state.me !== null && state.watches.length === 0, state.now && state.now.store);
  $('gate').hidden = state.token !== null;
  $('board').hidden = state.token === null || state.now === null;
  if (state.token === null) {
    drawGate($('gate'), state.trouble !== null && state.trouble.token === true, enter);
  } else if (state.now !== null) {
    drawBoard();
  }
}

function drawBoard() {
  const { now } = state;
  const watch = state.watches.find((one) => one.id === state.watch);
  drawVerdict($('verdict'), now, isStale(Date.now()), state.answeredAt);
  drawIncidents($('incidents'), now.openIncidents, undoables(state.history), state.advice, mayAct(), actOn);
  drawCounts($('counts'), state.counts, now.forecast, now.state.id === 'BLIND', now.signal);
  drawWhy($('why'), now);
  drawLatest($('latest'), state.latest, state.opinions, state.learned, {
    teach: mayAct() ? taught : null,
    exclude: mayConfigure() ? exclude : null,
  });
  drawSources($('sources'), now);
  drawHistory($('history'), state.history, state.historyNext !== null, state.reports, {
    more: () => attempt(askOlder),
    report: (incident) => attempt(() => askReport(incident)),
  });
  drawTeam($('team'), state.team, (contact, until) => turned(() => pauseContact(contact, until)), (contact) => turned(() => resumeContact(contact)));
  drawOutbox($('outbox'), state.alerts, mayAct());
  drawBacktest($('backtest'), state.backtest, watch, mayConfigure(), change);
  drawSettings($('settings'), watch, mayConfigure(), change);
}

/** Does it, and says in words what went wrong. Answers the failure, or null. */
async function attempt(what) {
  let failure = null;
  try {
    await what();
    state.trouble = null;
  } catch (caught) {
    failure = caught;
    troubled(caught);
  }
  draw();
  return failure;
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

async function refresh() {
  clearTimeout(timer);
  if (state.token !== null) {
    asking = asking.then(() => attempt(question));
    await asking;
    clearTimeout(timer);
    timer = document.hidden ? null : setTimeout(refresh, EVERY);
  }
}

async function question() {
  await askWho();
  if (state.watch !== null) {
    await askNow();
    lookBack();
  }
  state.answeredAt = Date.now();
}

/** Once per watch, and nothing waits for it. */
function lookBack() {
  if (state.backtest === null && state.now !== null) {
    askBacktest().then(draw, () => {});
  }
}

async function actOn(incident, verb, body) {
  const failure = await attempted(() => act(incident, verb, body), `failed-${incident.id}`);
  if (failure === null) {
    say(t(verb === 'note' ? 'page.act.noteDone' : 'page.act.done'));
    delete state.advice[incident.id];
    await refresh();
  }
  return failure === null;
}

async function taught(mention, feedback) {
  if ((await attempted(() => teach(mention, feedback), 'failed-latest')) === null) {
    say(t('page.mark.done'));
    await refresh();
  }
}

async function turned(what) {
  if ((await attempted(what, 'failed-team')) === null) {
    say(t('page.act.done'));
    await refresh();
  }
}

function exclude(word) {
  const { relevance } = state.watches.find((one) => one.id === state.watch);
  return change({ relevance: { ...relevance, excludedWords: [...relevance.excludedWords, word] } }, 'failed-latest');
}

async function change(what, place = 'settings-failed') {
  if ((await attempted(() => changeWatch(what), place)) === null) {
    say(t('page.act.done'));
    await refresh();
  }
}

/** As attempt, but a refusal is said where it happened. */
async function attempted(what, place) {
  try {
    await what();
    return null;
  } catch (failure) {
    if (failure instanceof Refused && failure.status === 401) {
      troubled(failure);
      draw();
    } else if ($(place)) {
      $(place).textContent = t('page.act.failed', { why: failure instanceof Refused ? failure.message : t('page.trouble.never') });
    }
    return failure;
  }
}

function choose(id) {
  forgetWatch();
  state.watch = id;
  draw();
  refresh();
}

/** The page's own words change at once; what the API says when it has been asked again. */
async function spoken(language) {
  speak(language);
  draw();
  await refresh();
  if (state.trouble === null) {
    await attempt(askReportsAgain);
  }
}

function enter(token) {
  Object.assign(state, { token, trouble: null });
  draw();
  refresh();
}

function leave() {
  dropToken();
  location.reload();
}

document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    clearTimeout(timer);
  } else {
    draw();
    refresh();
  }
});
addEventListener('hashchange', () => enter(takeToken()));
matchMedia(DARK).addEventListener('change', draw);
state.token = takeToken();
draw();
refresh();
