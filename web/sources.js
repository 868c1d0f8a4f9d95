// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { present } from './present.js';
import { shape } from './shapes.js';
import { moment } from './times.js';
import { counted, figure, named, t } from './words.js';

/** What each query of the watch sees, and why not: in one line, and behind it each. */

const SIGHTS = {
  LIVING: ['check', 'is-grey'],
  WAITING: ['dotted-circle', 'is-violet'],
  UNANSWERED: ['slashed-circle', 'is-violet'],
  BLIND: ['slashed-circle', 'is-hatched'],
};

export function drawSources({ sources }) {
  const seen = sources.filter((source) => source.sight === 'LIVING').length;
  return el('details', { id: 'sources', open: seen < sources.length },
    el('summary', {}, t('page.sources.sum', { seen: figure(seen), all: figure(sources.length) })),
    el('ul', { class: 'rows' }, sources.map(row)));
}

function row(source) {
  const sight = sightOf(source);
  const [form, colour] = SIGHTS[sight];
  return el('li', { class: 'row' },
    el('div', { class: 'row-head' },
      el('span', { class: `badge ${colour}` }, shape(form), sight === 'UNANSWERED' ? t('page.sources.unanswered') : named('sight', sight)),
      el('code', {}, source.query),
      source.press ? el('span', { class: 'tag' }, t('page.sources.press')) : null),
    el('p', { class: 'row-text' }, source.reason),
    el('p', { class: 'row-more' }, details(source).map((part, i) => [i > 0 ? ' · ' : null, part])));
}

/** What was asked and has not answered waits no longer to be asked. */
function sightOf({ sight, lastAttempt }) {
  return sight === 'WAITING' && lastAttempt ? 'UNANSWERED' : sight in SIGHTS ? sight : 'WAITING';
}

function details(source) {
  return [
    source.lastSuccess ? sentence('page.sources.seen', source.lastSuccess) : t('page.sources.never'),
    source.nextAllowedAt && Date.parse(source.nextAllowedAt) > present() ? sentence('page.sources.next', source.nextAllowedAt) : null,
    source.quotaLeft === null ? null : t('page.sources.quota', { n: figure(source.quotaLeft) }),
    source.quarantined > 0 ? counted('page.sources.bad', source.quarantined) : null,
  ].filter(Boolean);
}

function sentence(name, instant) {
  const [before, after] = t(name, { at: '\u0000' }).split('\u0000');
  return [before, moment(instant), after];
}
