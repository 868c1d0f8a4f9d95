// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { ask } from './api.js';
import { redraw } from './asking.js';
import { el, say } from './dom.js';
import { choice, elsewhere, entry, formOf, sent, tried } from './setup-form.js';
import { state } from './state.js';
import { named, t } from './words.js';

/** Who may open the page: each has a link of their own, which is shown once. */

const shown = { people: null, issued: null, form: formOf('access', { name: '', role: 'RESPONDER' }), list: formOf('holders', {}) };

export async function askAccess() {
  shown.people = (await ask(state.token, 'GET', '/people')).people;
}

export function drawAccess() {
  return el('section', { id: 'setup', class: 'panel', 'data-step': 'access', 'data-keep': 'part-of-access' },
    el('p', { class: 'soft' }, t('page.access.why')),
    el('ul', { class: 'rows' }, (shown.people ?? []).map(row)),
    elsewhere(shown.list),
    shown.issued === null ? null : issued(shown.issued),
    sent(shown.form, add,
      el('h2', {}, t('page.access.add')),
      el('div', { class: 'pair' },
        entry(shown.form, 'name', t('page.setup.name'), { required: true, maxlength: 60 }),
        choice(shown.form, 'role', t('page.access.role'), ['VIEWER', 'RESPONDER', 'ADMIN'].map((role) => [role, named('page.may', role)]))),
      elsewhere(shown.form, 'name', 'role'),
      el('p', { class: 'buttons' }, el('button', { type: 'submit', 'data-keep': 'access-send', 'data-act': 'give-link' }, t('page.access.give')))));
}

function row(person) {
  return el('li', { class: 'row', 'data-keep': `person-${person.id}` },
    el('p', { class: 'row-head' }, el('strong', {}, person.name), el('span', { class: 'tag' }, named('role', person.role)),
      person.id === state.me.id ? null : el('button', { type: 'button', class: 'end', 'data-keep': `revoke-${person.id}`, click: () => revoke(person) }, t('page.access.revoke'))));
}

function issued({ person, token }) {
  const link = `${location.origin}/#token=${token}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      say(t('page.advice.copied'));
    } catch {
      say(t('page.advice.failed'));
    }
  };
  return el('div', { class: 'result', role: 'status', id: 'issued' },
    el('p', {}, t('page.access.once', { name: person.name })),
    el('p', { class: 'letter', tabindex: 0 }, link),
    el('p', { class: 'buttons' },
      el('button', { type: 'button', 'data-keep': 'copy-link', click: copy }, t('page.advice.copy')),
      el('button', { type: 'button', 'data-keep': 'hide-link', click: () => { shown.issued = null; redraw(); } }, t('page.setup.done'))));
}

function add() {
  return tried(shown.form, async () => {
    shown.issued = await ask(state.token, 'POST', '/people', { name: shown.form.values.name, role: shown.form.values.role });
    shown.form = formOf('access', { name: '', role: 'RESPONDER' });
    await askAccess();
  });
}

function revoke(person) {
  return tried(shown.list, async () => {
    await ask(state.token, 'DELETE', `/people/${person.id}`);
    await askAccess();
  });
}
