// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { ask } from './api.js';
import { redraw, refresh } from './asking.js';
import { el } from './dom.js';
import { askRehearsals, wayOf } from './rehearsals.js';
import { askRota, drawRota } from './rota.js';
import { elsewhere, formOf, tried } from './setup-form.js';
import { contactForm, drawContact } from './setup-people.js';
import { drawCalendar } from './setup-rota.js';
import { state } from './state.js';
import { named, t } from './words.js';

/** Everybody who may be told, in the order in which they are: changed, tried and taken off here. */

const shown = { roster: null, form: null, list: formOf('roster', {}) };

export async function askRoster() {
  [shown.roster] = await Promise.all([ask(state.token, 'GET', '/roster'), askRehearsals(), askRota()]);
}

export function drawRoster() {
  const contacts = shown.roster?.contacts ?? [];
  return el('section', { id: 'setup', class: 'panel', 'data-step': 'roster', 'data-keep': 'part-of-roster' },
    el('p', { class: 'soft' }, t('page.setup.peopleWhy')),
    contacts.length === 0 ? el('p', {}, t('page.setup.nobody')) : el('ul', { class: 'rows' }, contacts.map((contact, at) => row(contact, at, contacts))),
    elsewhere(shown.list),
    shown.form === null
      ? el('p', { class: 'buttons' }, el('button', { type: 'button', 'data-keep': 'contact-add', click: () => open(null) }, t('page.setup.addContact')))
      : el('div', {}, el('h2', {}, shown.form.contact === null ? t('page.setup.addContact') : shown.form.contact.name),
        drawContact(shown.form, { words: t('page.setup.done'), act: close })),
    drawRota(state.rota),
    drawCalendar());
}

function row(contact, at, contacts) {
  const ways = [['SMS', contact.phone], ['EMAIL', contact.email], ['WEBHOOK', contact.webhook]].filter(([, way]) => way);
  return el('li', { class: 'row', 'data-keep': `contact-${contact.id}` },
    el('p', { class: 'row-head' }, el('strong', {}, contact.name), el('span', { class: 'tag' }, named('page.duty', contact.duty)),
      el('span', { class: 'end' }, `${contact.quietHours.from}–${contact.quietHours.until}`)),
    el('p', { class: 'row-more' }, ways.length === 0 ? t('page.setup.noWay') : ways.map(([means]) => wayOf(state.rehearsals, contact, means)).join(', ')),
    el('p', { class: 'buttons' },
      el('button', { type: 'button', 'data-keep': `edit-${contact.id}`, click: () => open(contact) }, t('page.setup.edit')),
      at === 0 ? null : el('button', { type: 'button', 'data-keep': `up-${contact.id}`, click: () => store(moved(contacts, at)) }, t('page.setup.up')),
      el('button', { type: 'button', 'data-keep': `off-${contact.id}`, click: () => store(contacts.filter((one) => one !== contact)) }, t('page.setup.remove'))));
}

function open(contact) {
  shown.form = contactForm(contact, state.watches.find((one) => one.id === state.watch));
  redraw();
}

function close() {
  shown.form = null;
  refresh();
}

function moved(contacts, at) {
  const next = [...contacts];
  [next[at - 1], next[at]] = [next[at], next[at - 1]];
  return next;
}

async function store(contacts) {
  await tried(shown.list, async () => {
    shown.roster = await ask(state.token, 'PUT', '/roster', { contacts, version: shown.roster.version });
  });
}
