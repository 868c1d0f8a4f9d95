// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { present } from './present.js';
import { clock } from './times.js';
import { t } from './words.js';

/** Nobody is asked in the night in which they are up. */
const SETTLED = 6 * 3600000;

/** Whether it was worth waking for, one line for each night of each person. */
export function wakes(all, incident, allowed, act) {
  const nights = all.filter((night) => night.rating !== null || incident.state.id === 'OVER' || present() - Date.parse(night.at) > SETTLED);
  return nights.length === 0
    ? null
    : el('section', {},
      el('h2', {}, t('page.wakes.title')),
      el('ul', { class: 'rows' }, nights.map((night) => el('li', { class: 'row' }, line(night, incident, allowed, act)))));
}

function line(night, incident, allowed, act) {
  const button = (worth, words) => el('button', {
    type: 'button',
    'data-keep': `${worth}-${night.alert}`,
    'data-act': 'rate',
    click: () => act(incident, 'rate', { alert: night.alert, worth }),
  }, t(words));
  return [
    el('p', { class: 'row-head' },
      t('page.wakes.woken', { who: night.contact, at: clock(night.at) }),
      night.rating === null ? null : el('span', { class: 'tag' }, t(night.rating.worth ? 'page.wakes.said' : 'page.wakes.saidNo', { by: night.rating.by }))),
    allowed ? el('p', { class: 'buttons' }, button(true, 'page.wakes.yes'), button(false, 'page.wakes.no')) : null,
  ];
}
