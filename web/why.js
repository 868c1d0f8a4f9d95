// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { t } from './words.js';

/** The reasons, and what would change the verdict. Why it waits is said by the sources alone. */
export function drawWhy(now) {
  const why = now.state.id === 'WAITING' ? [] : now.why;
  return why.length === 0 && now.wouldChange.length === 0 ? null : el('section', { id: 'why' },
    part('page.why.title', why, now.rule),
    part('page.change.title', now.wouldChange, null));
}

function part(title, sentences, rule) {
  return sentences.length === 0
    ? null
    : el('div', {},
      el('h2', {}, t(title), rule ? el('span', { class: 'rule' }, t('page.rule', { id: rule })) : null),
      el('ul', { class: 'plain' }, sentences.map((sentence) => el('li', {}, sentence))));
}
