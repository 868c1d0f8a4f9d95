// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { failed } from './failures.js';
import { post } from './posts.js';
import { lessons, marks } from './teaching.js';
import { counted, t } from './words.js';

/** The posts that came in last, what the team says of them, and what was learned; the first few at once. */

const AT_ONCE = 5;

/**
 * @param acts `teach(mention, feedback)` and `corrects` (see corrections.js) for those who may act, `exclude(word)` for those who may change the watch, or null
 */
export function drawLatest(mentions, opinions, learned, acts) {
  const known = new Map(opinions.map((opinion) => [opinion.mention, opinion]));
  const list = (some) => el('ul', { class: 'rows' }, some.map((mention) => post(mention, marks(mention, known.get(mention.id), acts))));
  return el('section', { id: 'latest' },
    mentions.length === 0
      ? el('p', {}, t('page.latest.none'))
      : [el('p', { class: 'soft' }, t('page.latest.why')), list(mentions.slice(0, AT_ONCE)), others(mentions.slice(AT_ONCE), list)],
    failed('latest'),
    learned === null ? null : lessons(learned, acts.exclude));
}

function others(mentions, list) {
  return mentions.length === 0
    ? null
    : el('details', { 'data-keep': 'latest-more' }, el('summary', {}, counted('page.latest.more', mentions.length)), list(mentions));
}
