// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el, typed } from './dom.js';
import { failed } from './failures.js';
import { present } from './present.js';
import { clock, instantAt } from './times.js';
import { t } from './words.js';

/** Who is asked, and who is not just now. */
export function drawTeam(contacts, pause, resume) {
  return contacts === null || contacts.length === 0 ? null : el('section', { id: 'team' },
    el('h2', {}, t('page.team.title')),
    el('p', { class: 'soft' }, t('page.team.why')),
    el('ul', { class: 'rows' }, contacts.map((contact) => el('li', { class: 'row' }, isPaused(contact) ? paused(contact, resume) : asked(contact, pause)))),
    failed('team'));
}

function isPaused(contact) {
  return contact.pausedUntil !== null && Date.parse(contact.pausedUntil) > present();
}

function paused(contact, resume) {
  return [
    el('p', { class: 'row-head' }, el('strong', {}, contact.name), el('span', { class: 'end' }, t('page.team.until', { at: clock(contact.pausedUntil) }))),
    el('p', { class: 'buttons' },
      el('button', { type: 'button', 'data-keep': `resume-${contact.id}`, 'data-act': 'resume', click: () => resume(contact) }, t('page.team.resume'))),
  ];
}

function asked(contact, pause) {
  const away = (event) => pause(contact, instantAt(`${typed(event).until}T07:00`).toISOString());
  return [
    el('p', { class: 'row-head' }, el('strong', {}, contact.name)),
    el('p', { class: 'buttons' },
      el('button', { type: 'button', 'data-keep': `tonight-${contact.id}`, 'data-act': 'pause', click: () => pause(contact, null) }, t('page.team.tonight'))),
    el('form', { class: 'inline', submit: away },
      el('label', { for: `away-${contact.id}` }, t('page.team.awayLabel')),
      el('input', { type: 'date', name: 'until', id: `away-${contact.id}`, required: true }),
      el('button', { type: 'submit', 'data-keep': `send-away-${contact.id}` }, t('page.team.away'))),
  ];
}
