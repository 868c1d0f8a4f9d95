// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { note } from './actions.js';
import { el } from './dom.js';
import { moment } from './times.js';
import { counted, t } from './words.js';

/** What was done when and by whom, the newest first, and a field for a note. */

const AT_ONCE = 4;

export function timeline(detail, incident, act) {
  const entries = [...detail.timeline].reverse();
  const older = entries.slice(AT_ONCE);
  const list = (some) => el('ol', { class: 'timeline' }, some.map(entry));
  return el('section', { class: 'timelines' },
    el('h2', {}, t('page.incident.timeline')),
    act ? note(incident, act) : null,
    list(entries.slice(0, AT_ONCE)),
    older.length === 0 ? null : el('details', { 'data-keep': 'timeline-older' }, el('summary', {}, counted('page.latest.more', older.length)), list(older)));
}

function entry(item) {
  return el('li', {}, moment(item.at), ' ', el('span', {}, item.what), ' ', el('span', { class: 'soft' }, item.who === 'watch' ? 'What Crisis?' : item.who));
}
