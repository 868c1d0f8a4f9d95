// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { clock } from './times.js';
import { t } from './words.js';

/** Whether it was worth waking for, one line for each night of each person. */
export function wakes(nights, incident, allowed, act) {
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
