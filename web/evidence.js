// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { post } from './posts.js';
import { moment } from './times.js';
import { t } from './words.js';

/** What an incident rests on: posts, in their authors' words and as text only, and what was done when. */
export function evidence(detail) {
  return el('details', { 'data-keep': `evidence-${detail.incident.id}` },
    el('summary', {}, t('page.incident.reading')),
    detail.samples.length === 0 ? null : [el('h4', {}, t('page.incident.samples')), el('ul', { class: 'rows' }, detail.samples.map((mention) => post(mention)))],
    el('h4', {}, t('page.incident.timeline')),
    el('ol', { class: 'timeline' }, detail.timeline.map(entry)));
}

/** Our own post that started it, in its words and with its link: it is the first thing to look at. */
export function ownPost(detail) {
  return detail.ownPost
    ? [el('h4', {}, t('page.incident.own')), el('ul', { class: 'rows' }, post(detail.ownPost))]
    : null;
}

function entry(item) {
  return el('li', {}, moment(item.at), ' ', el('span', {}, item.what), ' ', el('span', { class: 'soft' }, item.who === 'watch' ? 'What Crisis?' : item.who));
}
