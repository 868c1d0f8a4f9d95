// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { moment } from './times.js';
import { named, t } from './words.js';

/** What is said to whom, by which means, when, and in exactly which words. */
export function drawOutbox(alerts, allowed) {
  return el('section', { id: 'outbox', class: 'panel' },
    el('h2', {}, t('page.outbox.title')),
    el('p', { class: 'soft' }, t(allowed ? 'page.outbox.why' : 'page.outbox.viewer')),
    allowed ? list(alerts || []) : null);
}

function list(alerts) {
  return alerts.length === 0
    ? el('p', {}, t('page.outbox.none'))
    : el('ul', { class: 'rows' }, alerts.map((alert) => el('li', { class: 'row' }, letter(alert))));
}

function letter(alert) {
  const words = alert.body || t('page.outbox.gone');
  return el('details', { 'data-keep': `alert-${alert.id}` },
    el('summary', {},
      el('span', { class: 'row-head' },
        el('strong', {}, named('means', alert.means)),
        t('page.outbox.to', { who: alert.contact }),
        el('span', { class: 'tag' }, named('reason', alert.reason)),
        alert.wakes ? el('span', { class: 'tag strong' }, t('page.outbox.wakes')) : null,
        el('span', { class: 'end' }, named('progress', alert.progress), ' ', moment(alert.sentAt || alert.dueAt))),
      alert.problem ? el('span', { class: 'row-head soft' }, alert.problem) : null,
      el('span', { class: 'glimpse' }, alert.subject || words)),
    alert.subject ? el('p', { class: 'subject' }, alert.subject) : null,
    el('pre', { class: 'letter', tabindex: 0 }, words));
}
