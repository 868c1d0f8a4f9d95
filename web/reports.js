// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { conclude, pageOf } from './acts.js';
import { el, typed } from './dom.js';
import { failed } from './failures.js';
import { mayAct } from './state.js';
import { clock } from './times.js';
import { named, t } from './words.js';

/** The post-mortem of an incident that is over; it is asked for when it is opened. What people conclude is written below it. */
export function report(incident, known, read) {
  const opened = (event) => event.currentTarget.open && !known && read(incident);
  return el('details', { 'data-keep': `report-${incident.id}`, toggle: opened },
    el('summary', {}, t('page.history.report')),
    known
      ? known.failed ? el('p', { class: 'failed' }, known.text) : [el('div', { class: 'letter report' }, known.text.split('\n').map(line)), links(incident, known.text), conclusions(incident, known)]
      : el('p', { class: 'soft' }, t('page.loading')));
}

/** A line of the Markdown of a post-mortem: its title, or a point with its name. */
function line(markdown) {
  const [, title, , name, rest] = /^(?:# (.*)|(- )?(?:\*\*(.+?)\*\* )?(.*))$/.exec(markdown).map((part) => part?.replace(/\\([^\p{L}\p{N}\s])/gu, '$1'));
  if (title) {
    return el('p', { class: 'subject' }, title);
  }
  return rest ? el('p', {}, name ? [el('strong', {}, name), ' '] : null, rest) : null;
}

function links(incident, text) {
  return el('p', { class: 'buttons' },
    el('a', { href: '#', download: `${incident.id}.md`, click: (event) => give(event.currentTarget, text, 'text/markdown'), 'data-keep': `download-${incident.id}` }, t('page.history.download')),
    el('button', { type: 'button', 'data-keep': `print-${incident.id}`, 'data-act': 'print', click: () => page(incident) }, t('page.history.print')));
}

/** A page of its own has a style of its own, which this page's policy forbids in here: so it is handed over as a file. */
async function page(incident) {
  const text = await pageOf(incident);
  if (text !== null) {
    const link = el('a', { href: '#', download: `${incident.id}.html` });
    give(link, text, 'text/html');
    link.click();
  }
}

function give(link, text, type) {
  link.href = URL.createObjectURL(new Blob([text], { type }));
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

function conclusions(incident, known) {
  const mine = known.conclusions;
  return [
    mine ? el('p', { class: 'soft' }, t('page.conclusions.by', { who: mine.updatedBy, at: clock(mine.updatedAt) })) : null,
    known.theirs ? [el('p', {}, t('page.conclusions.theirs', { who: known.theirs.updatedBy })), el('p', { class: 'letter' }, texts(known.theirs))] : null,
    mayAct() ? form(incident, mine) : null,
    failed(`report-${incident.id}`),
  ];
}

function texts({ learned, change, decidedBy }) {
  return [learned, change, decidedBy].filter(Boolean).join('\n\n');
}

function form(incident, mine) {
  const area = (name) => entry(incident, name, (id) => el('textarea', { id, name, rows: 3, maxlength: 4000, 'data-keep': id }, mine ? mine[name] : ''));
  return el('form', { 'data-keep': `conclusions-${incident.id}`, submit: (event) => conclude(incident, typed(event)) },
    el('p', { class: 'soft' }, t('page.conclusions.hint')),
    area('learned'),
    area('change'),
    entry(incident, 'decidedBy', (id) => el('input', { type: 'text', id, name: 'decidedBy', maxlength: 200, autocomplete: 'off', 'data-keep': id, value: mine ? mine.decidedBy : '' })),
    el('button', { type: 'submit', 'data-keep': `conclude-${incident.id}`, 'data-act': 'conclude' }, t('page.conclusions.save')));
}

function entry(incident, name, field) {
  const id = `${name}-${incident.id}`;
  return el('div', { class: 'entry' }, el('label', { for: id }, named('page.conclusions.label', name)), field(id));
}
