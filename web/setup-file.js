// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { ask, Refused } from './api.js';
import { refresh } from './asking.js';
import { el, say } from './dom.js';
import { elsewhere, formOf, tried } from './setup-form.js';
import { state } from './state.js';
import { t } from './words.js';

/** What is watched and who is told, out to a file and in again; what a file would change is shown before it does. */

const NAME = 'whatcrisis.json';
const shown = { form: formOf('file', {}), config: null, changes: null };

export function drawFile() {
  const { form, changes } = shown;
  return el('section', { id: 'setup', class: 'panel', 'data-step': 'file', 'data-keep': 'part-of-file', 'aria-busy': form.busy ? 'true' : null },
    el('p', {}, t('page.file.why')),
    el('p', { class: 'buttons' }, el('button', { type: 'button', 'data-keep': 'file-out', 'data-act': 'export', click: give }, t('page.file.export'))),
    el('div', { class: 'entry', id: 'file' },
      el('label', { for: 'file-in' }, t('page.file.choose')),
      el('p', { class: 'soft', id: 'file-hint' }, t('page.file.yaml')),
      el('input', { type: 'file', id: 'file-in', 'data-keep': `file-in.${form.round}`, accept: '.json,application/json', 'aria-describedby': ['file-hint', 'file-elsewhere'].join(' '), change: take }),
      elsewhere(form)),
    changes === null ? null : el('div', { class: 'result', role: 'status', id: 'changes' },
      el('h2', {}, t('page.file.changes')),
      el('ul', { class: 'plain' }, changes.map((change) => el('li', { 'data-kind': change.kind }, change.sentence, change.lookBack ? el('span', { class: 'soft' }, ` (${change.lookBack})`) : null))),
      el('p', { class: 'buttons' },
        el('button', { type: 'button', class: 'main', 'data-keep': 'file-apply', 'data-act': 'import', click: apply }, t('page.file.apply')))));
}

function give() {
  return tried(shown.form, async () => {
    const config = await ask(state.token, 'GET', '/config');
    const href = URL.createObjectURL(new Blob([`${JSON.stringify(config, null, 2)}\n`], { type: 'application/json' }));
    el('a', { href, download: NAME }).click();
    URL.revokeObjectURL(href);
  });
}

function take(event) {
  const [file] = event.currentTarget.files;
  return file ? tried(shown.form, async () => {
    shown.changes = null;
    shown.config = read(await file.text());
    shown.changes = (await ask(state.token, 'POST', '/checks/config', shown.config)).changes;
  }) : null;
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, t('page.file.odd'));
  }
}

async function apply() {
  const done = await tried(shown.form, async () => {
    await ask(state.token, 'PUT', '/config', shown.config);
    Object.assign(shown, { config: null, changes: null });
    shown.form.round += 1;
  });
  if (done) {
    say(t('page.act.done'));
    await refresh();
  }
}
