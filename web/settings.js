// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el, typed } from './dom.js';
import { failed } from './failures.js';
import { present } from './present.js';
import { clock, instantAt, localOf } from './times.js';
import { figure, t } from './words.js';

/** What is simple to change about a watch: pause it, or say that more is expected for a while. */

export function drawSettings(watch, allowed, change) {
  return el('section', { id: 'settings' },
    el('h2', {}, t('page.settings.title')),
    el('div', { class: 'pair' }, pause(watch, allowed, change), campaign(watch, allowed, change)),
    allowed ? null : el('p', { class: 'soft' }, t('page.settings.viewer')),
    failed('settings'));
}

function pause(watch, allowed, change) {
  return el('div', {},
    el('p', {}, t(watch.paused ? 'page.settings.paused' : 'page.settings.running')),
    allowed
      ? el('p', { class: 'buttons' }, el('button', { type: 'button', 'data-keep': 'pause', 'data-act': 'pause', click: () => change({ paused: !watch.paused }) }, t(watch.paused ? 'page.settings.resume' : 'page.settings.pause')))
      : null);
}

function campaign(watch, allowed, change) {
  const running = watch.campaign && Date.parse(watch.campaign.until) > present();
  if (running) {
    return el('div', {},
      el('p', {}, t('page.campaign.on', { n: figure(watch.campaign.factor), at: clock(watch.campaign.until) })),
      allowed ? el('p', { class: 'buttons' }, el('button', { type: 'button', 'data-keep': 'campaign-end', click: () => change({ campaign: null }) }, t('page.settings.end'))) : null);
  }
  return allowed ? form(change) : null;
}

function form(change) {
  const send = (event) => {
    const { factor, until } = typed(event);
    const end = instantAt(until);
    if (end <= present()) {
      document.getElementById('failed-settings').textContent = t('page.settings.past');
      return;
    }
    change({ campaign: { from: new Date(present()).toISOString(), until: end.toISOString(), factor: Number(factor) } });
  };
  return el('form', { submit: send },
    el('p', {}, el('strong', {}, t('page.settings.campaign'))),
    el('p', { class: 'soft' }, t('page.settings.campaignWhy')),
    el('p', { class: 'fields' },
      el('input', { type: 'number', id: 'factor', name: 'factor', min: 1, max: 100, step: 'any', value: 3, required: true }),
      el('label', { for: 'factor' }, t('page.settings.factor')),
      el('label', { for: 'until' }, t('page.settings.until')),
      el('input', { type: 'datetime-local', id: 'until', name: 'until', required: true, value: localOf(present() + 12 * 3600000) })),
    el('button', { type: 'submit', 'data-keep': 'campaign-set', 'data-act': 'campaign' }, t('page.settings.set')));
}
