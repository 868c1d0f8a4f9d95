// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { actOn, correctsAt } from './acts.js';
import { attempt } from './asking.js';
import { correcting } from './corrections.js';
import { el } from './dom.js';
import { drawIncident } from './incident.js';
import { drawIncidents, undoables } from './incidents.js';
import { drawOutbox } from './outbox.js';
import { people } from './people.js';
import { linkTo } from './places.js';
import { post } from './posts.js';
import { askAdvice, askAlerts, askCorrections, askHistory, askReport } from './questions.js';
import { askPeople } from './replying.js';
import { mayAct } from './state.js';
import { t } from './words.js';

/** What is open, and each incident by itself; what was said to whom. */
export const INCIDENTS = { address: 'incidents', title: 'page.room.incidents', icon: 'triangle', count: (state) => state.now.openIncidents.length, ask, draw };

async function ask(state) {
  const [id] = state.place.rest;
  await Promise.all([askHistory(), askAlerts(), id ? askAdvice(id) : null, id ? askPeople(id) : null, id ? askCorrections() : null]);
}

function draw(state) {
  const [id] = state.place.rest;
  return id ? one(state, id) : all(state);
}

function all(state) {
  return [
    el('h1', { tabindex: -1 }, t('page.room.incidents')),
    drawIncidents(state.now.openIncidents, undoables(state.history), mayAct(), actOn),
    drawOutbox(state.alerts, mayAct()),
  ];
}

function one(state, id) {
  const known = state.advice[id];
  const open = state.now.openIncidents;
  if (!known) {
    return [el('h1', { tabindex: -1 }, el('a', { href: linkTo('incidents') }, t('page.room.incidents'))), state.trouble ? null : el('p', { class: 'soft' }, t('page.loading'))];
  }
  return drawIncident(open.find((incident) => incident.id === id) || known.detail.incident, known, open.filter((incident) => incident.id !== id), {
    allowed: mayAct(),
    act: actOn,
    alerts: state.alerts,
    corrections: { below: (mention) => post(mention, correcting(mention, correctionOf(state, mention), mayAct() ? correctsAt('quoted') : null)) },
    people: (incident) => people(incident, state.people[incident.id], state, mayAct()),
    reports: state.reports,
    read: (incident) => attempt(() => askReport(incident)),
  });
}

function correctionOf({ corrections }, mention) {
  return corrections.corrections.find((one) => one.mention === mention.id && one.undone === null) || null;
}
