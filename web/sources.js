// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { shape } from './shapes.js';
import { moment } from './times.js';
import { counted, figure, named, t } from './words.js';

/** What each query of the watch sees, and why not. */

const SIGHTS = { LIVING: ['check', 'is-grey'], WAITING: ['dotted-circle', 'is-violet'], BLIND: ['slashed-circle', 'is-hatched'] };

export function drawSources(now) {
  return el('section', { id: 'sources', class: 'panel' },
    el('h2', {}, t('page.sources.title')),
    el('ul', { class: 'rows' }, now.sources.map(row)));
}

function row(source) {
  const [form, colour] = SIGHTS[source.sight] || SIGHTS.WAITING;
  return el('li', { class: 'row' },
    el('div', { class: 'row-head' },
      el('span', { class: `badge ${colour}` }, shape(form), named('sight', source.sight)),
      el('code', {}, source.query),
      source.press ? el('span', { class: 'tag' }, t('page.sources.press')) : null),
    el('p', { class: 'row-text' }, source.reason),
    el('p', { class: 'row-more' }, details(source).map((part, i) => [i > 0 ? ' · ' : null, part])));
}

function details(source) {
  return [
    source.lastSuccess ? sentence('page.sources.seen', source.lastSuccess) : t('page.sources.never'),
    source.nextAllowedAt && Date.parse(source.nextAllowedAt) > Date.now() ? sentence('page.sources.next', source.nextAllowedAt) : null,
    source.quotaLeft === null ? null : t('page.sources.quota', { n: figure(source.quotaLeft) }),
    source.quarantined > 0 ? counted('page.sources.bad', source.quarantined) : null,
  ].filter(Boolean);
}

function sentence(name, instant) {
  const [before, after] = t(name, { at: '\u0000' }).split('\u0000');
  return [before, moment(instant), after];
}
