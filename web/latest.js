// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el, redraw } from './dom.js';
import { post } from './posts.js';
import { counted, currentLanguage, t } from './words.js';

/** The posts that came in last; the first few at once, the others on demand. */

const AT_ONCE = 5;

export function drawLatest(host, mentions) {
  redraw(host, [mentions, currentLanguage()], () => [
    el('h2', {}, t('latest.title')),
    mentions.length === 0
      ? el('p', {}, t('latest.none'))
      : [el('p', { class: 'soft' }, t('latest.why')), list(mentions.slice(0, AT_ONCE)), others(mentions.slice(AT_ONCE))],
  ]);
}

function others(mentions) {
  return mentions.length === 0
    ? null
    : el('details', { 'data-keep': 'latest-more' }, el('summary', {}, counted('latest.more', mentions.length)), list(mentions));
}

function list(mentions) {
  return el('ul', { class: 'rows' }, mentions.map(post));
}
