// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { ask } from './api.js';
import { redraw, refresh } from './asking.js';
import { el, say } from './dom.js';
import { drawTimes } from './rota.js';
import { elsewhere, entry, formOf, sent, tried } from './setup-form.js';
import { state } from './state.js';
import { t } from './words.js';

/** The calendar that says who is on duty: by its address or as a file, looked at before it counts. */

const shown = { form: formOf('rota-form', { address: '' }), file: null, found: null };

export function drawCalendar() {
  const { form, found } = shown;
  return el('div', { class: 'entry-group' },
    el('h2', {}, t('page.rota.calendar')),
    el('p', { class: 'soft' }, t('page.rota.why')),
    sent(form, check,
      entry(form, 'address', t('page.rota.address'), { type: 'url', maxlength: 1000, placeholder: 'https://…/basic.ics' }, t('page.rota.addressHint')),
      el('div', { class: 'entry' },
        el('label', { for: 'rota-file' }, t('page.rota.choose')),
        el('input', { type: 'file', id: 'rota-file', name: 'file', 'data-keep': `rota-file.${form.round}`, accept: '.ics,text/calendar', change: take })),
      elsewhere(form, 'address'),
      found === null ? null : el('div', { class: 'result', role: 'status', id: 'rota-found' }, drawTimes(found)),
      el('p', { class: 'buttons' },
        el('button', { type: 'submit', 'data-keep': 'rota-check', 'data-act': 'check-rota' }, t('page.rota.check')),
        found === null ? null : el('button', { type: 'button', class: 'main', 'data-keep': 'rota-use', 'data-act': 'use-rota', click: () => keep(body()) }, t('page.rota.use')),
        state.rota?.kept ? el('button', { type: 'button', 'data-keep': 'rota-remove', click: () => keep({}) }, t('page.rota.remove')) : null)));
}

function body() {
  return shown.file === null ? { address: shown.form.values.address } : { calendar: shown.file };
}

function take(event) {
  const [file] = event.currentTarget.files;
  return file ? tried(shown.form, async () => {
    shown.file = short(await file.text());
    await look();
  }) : null;
}

/** Without notes, pictures and guests' long lines that nobody needs to know who is on duty. */
function short(text) {
  return text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/).filter((line) => !/^(DESCRIPTION|ATTACH|X-ALT-DESC|COMMENT|LOCATION|URL)[;:]/i.test(line)).join('\r\n');
}

/** An address that was typed counts more than a file that was chosen before it; without one the file is looked at again. */
function check() {
  if (shown.form.values.address.trim() !== '') {
    shown.file = null;
    shown.form.round += 1;
  }
  return tried(shown.form, look);
}

async function look() {
  shown.found = null;
  shown.found = await ask(state.token, 'POST', '/checks/rota', body());
  redraw();
}

async function keep(what) {
  const done = await tried(shown.form, async () => {
    state.rota = await ask(state.token, 'PUT', '/rota', what);
    Object.assign(shown, { file: null, found: null });
    shown.form.values.address = '';
    shown.form.round += 1;
  });
  if (done) {
    say(t('page.act.done'));
    await refresh();
  }
}
