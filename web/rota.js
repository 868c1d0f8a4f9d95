// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { ask } from './api.js';
import { el } from './dom.js';
import { linkTo } from './places.js';
import { mayAct, state } from './state.js';
import { moment } from './times.js';
import { currentLanguage, t } from './words.js';

/** Who is on duty, by the team's calendar. */

const SELDOM = 5 * 60000;
const NEXT = 3;
const asked = { at: 0, language: null };

export async function askRota() {
  if (mayAct()) {
    Object.assign(asked, { at: Date.now(), language: currentLanguage() });
    state.rota = await ask(state.token, 'GET', '/rota');
  }
}

/** For a room that shows no more than a line of it. */
export async function askRotaSeldom() {
  if (state.rota === null || asked.language !== currentLanguage() || Date.now() - asked.at > SELDOM) {
    await askRota();
  }
}

/** One line, with the next gap; nothing where there is no calendar. */
export function drawDuty(rota) {
  return rota === null || !rota.kept ? null : el('p', { class: 'soft', id: 'duty' },
    el('a', { href: linkTo('settings', 'people') }, t('page.rota.title')), ': ',
    rota.now.length === 0 ? t('page.rota.nobody') : listed(rota.now, until), '. ',
    rota.gaps.length === 0 ? null : rota.gaps[0].sentence);
}

/** All that the calendar says. */
export function drawRota(rota) {
  return rota === null || !rota.kept ? null : el('section', { id: 'rota' },
    el('h2', {}, t('page.rota.title')),
    drawTimes(rota),
    el('p', { class: 'soft' }, rota.host === null ? t('page.rota.file') : t('page.rota.host', { host: rota.host }), ' ',
      rota.readAt === null ? null : [t('page.rota.read'), ' ', moment(rota.readAt), '.']));
}

/** Now, next, away and gaps. */
export function drawTimes(rota) {
  return [
    el('ul', { class: 'plain' },
      line('page.rota.now', rota.now.length === 0 ? t('page.rota.nobody') : listed(rota.now, until)),
      rota.next.length === 0 ? null : line('page.rota.next', listed(rota.next.slice(0, NEXT), span)),
      rota.away.length === 0 ? null : line('page.rota.away', listed(rota.away, span))),
    rota.gaps.length === 0 ? null : el('ul', { class: 'plain warnings' }, rota.gaps.map((gap) => el('li', {}, gap.sentence))),
    rota.notes.length === 0 ? null : el('ul', { class: 'plain' }, rota.notes.map((note) => el('li', {}, note))),
  ];
}

function line(label, what) {
  return el('li', {}, t(label), ': ', what);
}

function listed(shifts, when) {
  return shifts.map((shift, at) => [at === 0 ? null : ', ', el('strong', {}, shift.name), ' (', when(shift), ')']);
}

function until(shift) {
  return ['→ ', moment(shift.until)];
}

function span(shift) {
  return [moment(shift.from), ' → ', moment(shift.until)];
}
