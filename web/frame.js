// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el, redraw } from './dom.js';
import { clock } from './times.js';
import { currentLanguage, languages, named, t } from './words.js';

/** What stands around the verdict: name, watch, language, trouble, who you are. */

export function drawTop(host, watches, current, acts) {
  document.getElementById('skip').textContent = t('page.skip');
  redraw(host, [watches.map((watch) => [watch.id, watch.brand]), current, currentLanguage()], () => [
    el('p', { class: 'name' }, 'What Crisis?'),
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
  ]);
}

export function drawNotice(host, trouble, answeredAt, nothing, store) {
  redraw(host, [trouble, answeredAt && trouble ? answeredAt : null, nothing, store, currentLanguage()], () => {
    const first = trouble ? troubled(trouble, answeredAt) : nothing ? t('page.empty.watches') : null;
    return [first, full(store), copied(store)].filter(Boolean).map((words) => el('p', { class: 'notice' }, words));
  });
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

export function drawFoot(host, me, leave) {
  redraw(host, [me, currentLanguage()], () => (me === null ? [] : [
    el('span', {}, t('page.foot.you', { name: me.name, role: named('role', me.role) })),
    el('span', {}, t('page.foot.polls')),
    el('a', { href: '/reference' }, t('page.foot.api')),
    el('button', { type: 'button', class: 'link', click: leave, 'data-keep': 'leave' }, t('page.foot.leave')),
  ]));
}
