// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { linkTo } from './places.js';
import { ROOMS, roomAt } from './rooms.js';
import { shape } from './shapes.js';
import { drawStoryOffer } from './story.js';
import { clock, zoneName } from './times.js';
import { currentLanguage, figure, languages, named, t } from './words.js';

/** What stands around the verdict: name, watch, language, trouble, who you are. */

export function drawTop(state, acts) {
  document.getElementById('skip').textContent = t('page.skip');
  const { watches, watch: current } = state;
  return [
    el('p', { class: 'name' }, 'What Crisis?'),
    state.now === null ? null : navigation(state),
    watches.length < 2 ? null : el('select', {
      'aria-label': t('page.watch.choose'),
      'data-keep': 'watch',
      change: (event) => acts.choose(event.currentTarget.value),
    }, watches.map((watch) => el('option', { value: watch.id, selected: watch.id === current }, watch.brand))),
    el('select', {
      class: 'languages',
      'aria-label': t('page.language'),
      'data-keep': 'language',
      change: (event) => acts.speak(event.currentTarget.value),
    }, languages().map(([code, name]) => el('option', { value: code, lang: code, selected: code === currentLanguage() }, name))),
  ];
}

function navigation(state) {
  const here = roomAt(state.place);
  return el('nav', { class: 'rooms', 'aria-label': t('page.rooms') }, el('ul', {}, ROOMS.map((room) => el('li', {},
    el('a', { href: linkTo(room.address), 'data-keep': `room-${room.address}`, 'aria-current': room === here ? 'page' : null },
      shape(room.icon),
      el('span', {}, t(room.title)),
      room.count ? count(room.count(state)) : null)))));
}

function count(number) {
  return number === 0 ? null : el('span', { class: 'count' }, figure(number));
}

export function drawNotice({ trouble, answeredAt, me, watches, now }) {
  const nothing = me !== null && watches.length === 0 && me.role !== 'ADMIN';
  const first = trouble ? troubled(trouble, answeredAt) : nothing ? t('page.empty.watches') : null;
  const store = now && now.store;
  return [
    ...[first, full(store), copied(store)].filter(Boolean).map((words) => el('p', { class: 'notice' }, words)),
    ...(nothing && !trouble ? drawStoryOffer() : []),
  ];
}

function full(store) {
  return store && store.unwritableSince ? t('page.trouble.full', { at: clock(store.unwritableSince) }) : null;
}

function copied(store) {
  return store && store.recovered ? t('page.trouble.copy', { at: clock(store.recovered.at), copy: clock(store.recovered.copyOf) }) : null;
}

function troubled(trouble, answeredAt) {
  if (trouble.why) {
    return t('page.trouble.refused', { why: trouble.why });
  }
  return answeredAt ? t('page.trouble.offline', { at: clock(answeredAt) }) : t('page.trouble.never');
}

/** Not before the room, which would push it away. */
export function drawFoot({ me, now, watches }, leave) {
  return me === null || (now === null && watches.length > 0) ? [] : [
    el('span', {}, t('page.foot.you', { name: me.name, role: named('role', me.role) })),
    el('span', {}, t('page.foot.zone', { zone: zoneName() })),
    el('span', {}, t('page.foot.polls')),
    el('a', { href: '/api' }, t('page.foot.api')),
    el('button', { type: 'button', class: 'link', click: leave, 'data-keep': 'leave' }, t('page.foot.leave')),
  ];
}
