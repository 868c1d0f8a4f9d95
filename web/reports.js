// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { t } from './words.js';

/** The post-mortem of an incident that is over; it is asked for when it is opened. */
export function report(incident, known, read) {
  const opened = (event) => event.currentTarget.open && !known && read(incident);
  return el('details', { 'data-keep': `report-${incident.id}`, toggle: opened },
    el('summary', {}, t('page.history.report')),
    known
      ? [el('pre', { class: 'letter', tabindex: 0 }, known.text), known.failed ? null : download(incident, known.text)]
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
