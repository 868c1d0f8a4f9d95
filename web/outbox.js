// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { moment } from './times.js';
import { counted, named, t } from './words.js';

/** What is said to whom, by which means, when, and in exactly which words; the newest first. */

const AT_ONCE = 4;

export function drawOutbox(alerts, allowed) {
  return el('section', { id: 'outbox' },
    el('h2', {}, t('page.outbox.title')),
    el('p', { class: 'soft' }, t(allowed ? 'page.outbox.why' : 'page.outbox.viewer')),
    allowed ? list(alerts || []) : null);
}

/** What was said of one incident. */
export function alertsOf(alerts, incident) {
  const some = (alerts || []).filter((alert) => alert.incident === incident.id);
  return some.length === 0 ? null : el('details', { 'data-keep': 'said' }, el('summary', {}, t('page.outbox.title')), list(some));
}

function list(alerts) {
  return alerts.length === 0
    ? el('p', {}, t('page.outbox.none'))
    : [lines(alerts.slice(0, AT_ONCE)), alerts.length > AT_ONCE ? el('details', { 'data-keep': 'alerts-more' }, el('summary', {}, counted('page.latest.more', alerts.length - AT_ONCE)), lines(alerts.slice(AT_ONCE))) : null];
}

function lines(alerts) {
  return el('ul', { class: 'rows' }, alerts.map((alert) => el('li', { class: 'row', 'data-keep': `said-${alert.id}` }, letter(alert))));
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
