// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { badge, shape } from './shapes.js';
import { clock } from './times.js';
import { counted, figure, named, t } from './words.js';

/** Earlier incidents, the newest first, each with its post-mortem. */

export function drawHistory(incidents, hasMore, reports, acts) {
  return el('section', { id: 'history', class: 'panel' },
    el('h2', {}, t('page.history.title')),
    incidents.length === 0
      ? el('p', {}, t('page.history.none'))
      : el('ul', { class: 'rows' }, incidents.map((incident) => row(incident, reports[incident.id], acts))),
    hasMore ? el('p', { class: 'buttons' }, el('button', { type: 'button', 'data-keep': 'history-more', click: acts.more }, t('page.history.more'))) : null);
}

function row(incident, report, acts) {
  const over = incident.state.id === 'OVER';
  return el('li', { class: 'row' },
    el('div', { class: 'row-head' },
      badge(incident.highest),
      el('strong', {}, incident.headline),
      over ? el('span', { class: 'badge is-green end' }, shape('check'), named('state', 'OVER')) : el('span', { class: 'end' }, named('state', incident.state.id))),
    el('p', { class: 'row-more' }, [
      clock(incident.openedAt) + (over ? ` – ${clock(incident.state.since)}` : ''),
      over && incident.state.how ? named('how', incident.state.how) : null,
      t('page.history.peak', { n: figure(incident.peak.posts) }),
      counted('page.history.people', incident.criticalAuthors),
    ].filter(Boolean).join(' · ')),
    over ? postMortem(incident, report, acts) : null);
}

function postMortem(incident, report, acts) {
  const read = (event) => event.currentTarget.open && !report && acts.report(incident);
  return el('details', { 'data-keep': `report-${incident.id}`, toggle: read },
    el('summary', {}, t('page.history.report')),
    report
      ? [el('pre', { class: 'letter', tabindex: 0 }, report.text), report.failed ? null : download(incident, report.text)]
      : el('p', { class: 'soft' }, t('page.loading')));
}

function download(incident, text) {
  const save = (event) => {
    const link = event.currentTarget;
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };
  return el('p', {}, el('a', { href: '#', download: `${incident.id}.md`, click: save, 'data-keep': `download-${incident.id}` }, t('page.history.download')));
}
