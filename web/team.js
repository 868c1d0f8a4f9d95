// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el, redraw } from './dom.js';
import { moment } from './times.js';
import { currentLanguage, t } from './words.js';

/** Who is asked, and who is not just now. */
export function drawTeam(host, contacts, pause, resume) {
  host.hidden = contacts === null || contacts.length === 0;
  redraw(host, [contacts, (contacts || []).map(isPaused), currentLanguage()], () => [
    el('h2', {}, t('page.team.title')),
    el('p', { class: 'soft' }, t('page.team.why')),
    el('ul', { class: 'rows' }, (contacts || []).map((contact) => el('li', { class: 'row' }, isPaused(contact) ? paused(contact, resume) : asked(contact, pause)))),
    el('p', { class: 'failed', role: 'alert', id: 'failed-team' }),
  ]);
}

function isPaused(contact) {
  return contact.pausedUntil !== null && Date.parse(contact.pausedUntil) > Date.now();
}

function paused(contact, resume) {
  return [
    el('p', { class: 'row-head' }, el('strong', {}, contact.name), el('span', { class: 'end' }, t('page.team.until', { at: moment(contact.pausedUntil) }))),
    el('p', { class: 'buttons' },
      el('button', { type: 'button', 'data-keep': `resume-${contact.id}`, 'data-act': 'resume', click: () => resume(contact) }, t('page.team.resume'))),
  ];
}

function asked(contact, pause) {
  const field = el('input', { type: 'date', id: `away-${contact.id}`, required: true, 'data-keep': `away-${contact.id}` });
  const away = (event) => {
    event.preventDefault();
    pause(contact, new Date(`${field.value}T07:00`).toISOString());
  };
  return [
    el('p', { class: 'row-head' }, el('strong', {}, contact.name)),
    el('p', { class: 'buttons' },
      el('button', { type: 'button', 'data-keep': `tonight-${contact.id}`, 'data-act': 'pause', click: () => pause(contact, null) }, t('page.team.tonight'))),
    el('form', { class: 'inline', submit: away },
      el('label', { for: field.id }, t('page.team.awayLabel')),
      field,
      el('button', { type: 'submit', 'data-keep': `send-away-${contact.id}` }, t('page.team.away'))),
  ];
}
