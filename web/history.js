// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { linkTo } from './places.js';
import { report } from './reports.js';
import { badge, shape } from './shapes.js';
import { clock } from './times.js';
import { counted, figure, named, t } from './words.js';

/** Earlier incidents, the newest first, each with its post-mortem. */

export function drawHistory(incidents, hasMore, reports, acts) {
  return el('section', { id: 'history' },
    el('h2', {}, t('page.history.past')),
    incidents.length === 0
      ? el('p', {}, t('page.history.none'))
      : el('ul', { class: 'rows' }, incidents.map((incident) => row(incident, reports[incident.id], acts))),
    hasMore ? el('p', { class: 'buttons' }, el('button', { type: 'button', 'data-keep': 'history-more', click: acts.more }, t('page.history.more'))) : null);
}

function row(incident, known, acts) {
  const over = incident.state.id === 'OVER';
  return el('li', { class: 'row', 'data-keep': `past-${incident.id}` },
    el('p', { class: 'eyebrow' },
      badge(incident.highest),
      over ? el('span', { class: 'badge is-green' }, shape('check'), named('state', 'OVER')) : el('span', {}, named('state', incident.state.id))),
    el('h3', {}, el('a', { href: linkTo('incidents', incident.id) }, incident.headline)),
    el('p', { class: 'row-more' }, [
      clock(incident.openedAt) + (over ? ` – ${clock(incident.state.since)}` : ''),
      over && incident.state.how ? named('how', incident.state.how) : null,
      t('page.history.peak', { n: figure(incident.peak.posts) }),
      counted('page.history.people', incident.criticalAuthors),
    ].filter(Boolean).join(' · ')),
    over ? report(incident, known, acts.report) : null);
}
