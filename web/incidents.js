// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { canUndo, undo } from './actions.js';
import { el } from './dom.js';
import { failed } from './failures.js';
import { linkTo } from './places.js';
import { badge, colourOf, shape } from './shapes.js';
import { clock } from './times.js';
import { counted, figure, named, t } from './words.js';

/** What is open, the gravest first, and what ended so lately that it can be taken back: each a line that leads to it. */

export function drawIncidents(open, ended, allowed, act) {
  return el('section', { id: 'incidents' },
    open.length === 0 ? el('p', { class: 'soft' }, t('page.incidents.none')) : el('ul', { class: 'rows cards' }, open.map(line)),
    ended.map((incident) => undoable(incident, allowed, act)),
    el('p', { class: 'soft' }, el('a', { href: linkTo('history') }, t('page.incidents.past'))));
}

/** Those that are over and can still be taken back. */
export function undoables(incidents) {
  return incidents.filter((incident) => incident.state.id === 'OVER' && canUndo(incident));
}

function line(incident) {
  return el('li', { class: `row ${colourOf(incident.level)}`, 'data-keep': `incident-${incident.id}` },
    el('p', { class: 'eyebrow' },
      badge(incident.level),
      el('span', {}, named('phase', incident.phase)),
      el('span', {}, t('page.incident.open', { at: clock(incident.openedAt) })),
      incident.state.id === 'OPEN' ? null : el('span', {}, named('state', incident.state.id))),
    el('h2', {}, el('a', { href: linkTo('incidents', incident.id), 'data-keep': `incident-${incident.id}-link` }, incident.headline)),
    incident.lastHour === 0 ? null : el('p', { class: 'row-more' }, t(incident.usualHour < 0.05 ? 'page.now.hour.none' : 'page.now.hour', { posts: counted('page.counts.posts.full', incident.lastHour), usual: figure(incident.usualHour) })));
}

function undoable(incident, allowed, act) {
  return el('article', { class: 'incident is-green', 'data-keep': `ended-${incident.id}` },
    el('p', { class: 'eyebrow' }, el('span', { class: 'badge is-green' }, shape('check'), named('state', 'OVER')), el('span', {}, named('how', incident.state.how))),
    el('h2', {}, el('a', { href: linkTo('incidents', incident.id) }, incident.headline)),
    allowed ? [el('p', { class: 'buttons' }, undo(incident, act)), failed(incident.id)] : null);
}
