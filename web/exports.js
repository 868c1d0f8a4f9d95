// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { ask } from './api.js';
import { done } from './asking.js';
import { el } from './dom.js';
import { failed } from './failures.js';
import { linkTo } from './places.js';
import { mayAct, mayConfigure, state } from './state.js';
import { t } from './words.js';

/** What can be taken along: each file with what it is, and where other programs fetch it. */

/** `fetched`: a program asks for it again and again, by its address. */
const FILES = [
  { name: 'mentions.csv', words: 'page.exports.mentions' },
  { name: 'incidents.csv', words: 'page.exports.incidents' },
  { name: 'replies.csv', words: 'page.exports.replies' },
  { name: 'verdicts.atom', words: 'page.exports.verdicts', fetched: true },
  { name: 'calendar.ics', words: 'page.exports.calendar', fetched: true, may: mayAct },
];

export function drawExports() {
  return el('section', { id: 'exports' },
    el('h2', {}, t('page.exports.title')),
    el('p', { class: 'soft' }, t('page.exports.why')),
    el('ul', { class: 'rows' }, FILES.filter((file) => !file.may || file.may()).map(row),
      mayConfigure() ? el('li', { class: 'row' },
        el('p', { class: 'row-head' }, el('a', { href: linkTo('settings', 'file') }, t('page.file.title'))),
        el('p', { class: 'row-more' }, t('page.file.why'))) : null,
      el('li', { class: 'row' },
        el('p', { class: 'row-head' }, el('strong', {}, 'whatcrisis.jsonl')),
        el('p', { class: 'row-more' }, t('page.exports.whole')))),
    failed('exports'));
}

function row(file) {
  const path = `/watches/${state.watch}/${file.name}`;
  return el('li', { class: 'row', 'data-keep': `export-${file.name}` },
    el('p', { class: 'row-head' }, el('strong', {}, file.name),
      el('button', { type: 'button', class: 'end', 'data-keep': `save-${file.name}`, 'data-act': 'save', 'aria-label': `${t('page.exports.save')}: ${file.name}`, click: () => save(file, path) }, t('page.exports.save'))),
    el('p', { class: 'row-more' }, t(file.words)),
    file.fetched ? el('p', { class: 'row-more soft' }, el('code', {}, location.origin + path), ' ', t('page.exports.password')) : null);
}

/** A link cannot carry who asks, so the file is asked for and handed on. */
function save(file, path) {
  return done('exports', async () => {
    const text = await ask(state.token, 'GET', file.name.endsWith('.csv') ? `${path}?bom=yes` : path);
    const href = URL.createObjectURL(new Blob([text ?? '']));
    el('a', { href, download: `${state.watch}-${file.name}` }).click();
    URL.revokeObjectURL(href);
  });
}
