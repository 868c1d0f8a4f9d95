// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { ask } from './api.js';
import { redraw } from './asking.js';
import { el } from './dom.js';
import { freeId } from './setup-draft.js';
import { choice, elsewhere, entry, formOf, sent, tried } from './setup-form.js';
import { state } from './state.js';
import { languages, named, t } from './words.js';

/** Who is told, by what, and whether it arrives. */

const EVERY = 2000;
const LONGEST = 90000;

/** What a message ends as; SHOWN is nowhere but in the outbox. */
const ENDS = ['SENT', 'SHOWN'];

export function contactForm(contact, watch) {
  return {
    ...formOf('contact', {
      name: contact?.name ?? '',
      duty: contact?.duty ?? 'AWAKE_FIRST',
      phone: contact?.phone ?? '',
      email: contact?.email ?? '',
      webhook: contact?.webhook ?? '',
      from: contact?.quietHours.from ?? '22:00',
      until: contact?.quietHours.until ?? '07:00',
      language: contact?.language ?? watch?.language ?? 'EN',
    }),
    contact: contact ?? null,
    zone: contact?.zone ?? watch?.zone ?? 'UTC',
    tests: null,
  };
}

function contactOf(form, taken) {
  const { name, duty, phone, email, webhook, from, until, language } = form.values;
  return {
    ...(form.contact ?? {}),
    id: form.contact?.id ?? freeId(name, taken),
    name,
    duty,
    phone: phone.replace(/[\s()/.-]/g, '') || null,
    email: email.trim() || null,
    webhook: webhook.trim() || null,
    quietHours: { from, until },
    zone: form.zone,
    language,
  };
}

/** Puts the contact on the roster, instead of who it was before. */
async function store(form) {
  const roster = await ask(state.token, 'GET', '/roster');
  const contact = contactOf(form, roster.contacts.map((one) => one.id));
  const others = roster.contacts.some((one) => one.id === contact.id)
    ? roster.contacts.map((one) => (one.id === contact.id ? contact : one))
    : [...roster.contacts, contact];
  await ask(state.token, 'PUT', '/roster', { contacts: others, version: roster.version });
  form.contact = contact;
}

/** Stores it, sends a message by each way there is, and says what becomes of it. */
function saveAndTest(form) {
  return tried(form, async () => {
    await store(form);
    await sendTest(form);
  });
}

export async function sendTest(form) {
  const { alerts } = await ask(state.token, 'POST', `/roster/${form.contact.id}/test?${new URLSearchParams({ watch: state.watch })}`, {});
  form.tests = alerts;
  follow(form, Date.now() + LONGEST);
}

/** Asks what became of the messages until all are sent, or for a while. */
async function follow(form, until) {
  const ids = form.tests.map((test) => test.id);
  while (Date.now() < until && form.tests.some((test) => !ENDS.includes(test.progress))) {
    await new Promise((resolve) => { setTimeout(resolve, EVERY); });
    try {
      const { alerts } = await ask(state.token, 'GET', `/watches/${state.watch}/alerts`);
      form.tests = form.tests.map((test) => alerts.find((alert) => alert.id === test.id) ?? test);
    } catch {
      return;
    }
    if (ids.some((id) => !form.tests.some((test) => test.id === id))) {
      return;
    }
    redraw();
  }
}

/** What became of a test message, in words; what was refused is tried again, and may arrive yet. */
function outcome({ progress, problem }) {
  if (progress === 'SENT') {
    return t('page.setup.delivered');
  }
  if (progress === 'SHOWN') {
    return problem;
  }
  return problem === null ? named('progress', progress) : t('page.setup.refused', { why: problem });
}

export function drawContact(form, go) {
  return sent(form, () => saveAndTest(form),
    el('div', { class: 'pair' },
      entry(form, 'name', t('page.setup.name'), { required: true, maxlength: 60, autocomplete: 'name' }),
      choice(form, 'duty', t('page.setup.duty'), ['AWAKE_FIRST', 'ON_CALL', 'BOSS'].map((duty) => [duty, named('page.duty', duty)]), t('page.setup.dutyWhy')),
      entry(form, 'phone', t('page.setup.phone'), { type: 'tel', autocomplete: 'tel' }, t('page.setup.phoneWhy')),
      entry(form, 'email', t('page.setup.email'), { type: 'email', autocomplete: 'email' }),
      entry(form, 'webhook', t('page.setup.webhook'), { type: 'url', autocapitalize: 'off', spellcheck: 'false' }, t('page.setup.webhookWhy')),
      choice(form, 'language', t('page.setup.language'), languages().map(([code, name]) => [code.toUpperCase(), name])),
      entry(form, 'from', t('page.setup.quietFrom'), { type: 'time' }, t('page.setup.quietWhy')),
      entry(form, 'until', t('page.setup.quietUntil'), { type: 'time' })),
    elsewhere(form, 'name', 'duty', 'phone', 'email', 'webhook', 'language', 'from', 'until'),
    el('p', { class: 'buttons' },
      el('button', { type: 'submit', class: form.tests ? null : 'main', 'data-keep': 'contact-send', 'data-act': 'send-test' }, form.busy ? t('page.check.busy') : t('page.setup.saveAndTest')),
      go ? el('button', { type: 'button', class: form.tests ? 'main' : null, 'data-keep': 'contact-go', 'data-act': 'finish', click: go.act }, go.words) : null),
    form.tests === null ? null : el('div', { class: 'result', role: 'status', id: 'tests' },
      el('h2', {}, t('page.setup.tests')),
      el('ul', { class: 'plain' }, form.tests.map((test) => el('li', { 'data-progress': test.progress, 'data-refused': test.problem !== null && test.progress !== 'SHOWN' }, `${named('means', test.means)}: ${outcome(test)}`))),
      el('p', { class: 'soft' }, t('page.setup.testsWhy'))));
}
