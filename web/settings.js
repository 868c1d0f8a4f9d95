// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el, redraw } from './dom.js';
import { clock } from './times.js';
import { currentLanguage, figure, t } from './words.js';

/** What is simple to change about a watch: pause it, or say that more is expected for a while. */

export function drawSettings(host, watch, allowed, change) {
  redraw(host, [watch, allowed, currentLanguage()], () => [
    el('h2', {}, t('page.settings.title')),
    el('div', { class: 'pair' }, pause(watch, allowed, change), campaign(watch, allowed, change)),
    allowed ? null : el('p', { class: 'soft' }, t('page.settings.viewer')),
    el('p', { class: 'failed', role: 'alert', id: 'settings-failed' }),
  ]);
}

function pause(watch, allowed, change) {
  return el('div', {},
    el('p', {}, t(watch.paused ? 'page.settings.paused' : 'page.settings.running')),
    allowed
      ? el('button', { type: 'button', 'data-keep': 'pause', 'data-act': 'pause', click: () => change({ paused: !watch.paused }) }, t(watch.paused ? 'page.settings.resume' : 'page.settings.pause'))
      : null);
}

function campaign(watch, allowed, change) {
  const running = watch.campaign && Date.parse(watch.campaign.until) > Date.now();
  if (running) {
    return el('div', {},
      el('p', {}, t('page.campaign.on', { n: figure(watch.campaign.factor), at: clock(watch.campaign.until) })),
      allowed ? el('button', { type: 'button', 'data-keep': 'campaign-end', click: () => change({ campaign: null }) }, t('page.settings.end')) : null);
  }
  return allowed ? form(change) : null;
}

function form(change) {
  const factor = el('input', { type: 'number', id: 'factor', min: 1, max: 100, step: 'any', value: 3, required: true, 'data-keep': 'factor' });
  const until = el('input', { type: 'datetime-local', id: 'until', required: true, value: localInput(Date.now() + 12 * 3600000), 'data-keep': 'until' });
  const send = (event) => {
    event.preventDefault();
    const end = new Date(until.value);
    if (end <= new Date()) {
      document.getElementById('settings-failed').textContent = t('page.settings.past');
      return;
    }
    change({ campaign: { from: new Date().toISOString(), until: end.toISOString(), factor: Number(factor.value) } });
  };
  return el('form', { submit: send },
    el('p', {}, el('strong', {}, t('page.settings.campaign'))),
    el('p', { class: 'soft' }, t('page.settings.campaignWhy')),
    el('p', { class: 'fields' },
      factor, el('label', { for: 'factor' }, t('page.settings.factor')),
      el('label', { for: 'until' }, t('page.settings.until')), until),
    el('button', { type: 'submit', 'data-keep': 'campaign-set', 'data-act': 'campaign' }, t('page.settings.set')));
}

/** A time as a `datetime-local` field wants it: the reader's own, without a zone. */
function localInput(at) {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}
