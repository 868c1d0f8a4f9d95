// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el, redraw } from './dom.js';
import { currentLanguage, t } from './words.js';

/** The reasons, and what would change the verdict. */
export function drawWhy(host, now) {
  host.hidden = now.why.length === 0 && now.wouldChange.length === 0;
  redraw(host, [now.why, now.wouldChange, now.rule, currentLanguage()], () => [
    part('page.why.title', now.why, now.rule),
    part('page.change.title', now.wouldChange, null),
  ]);
}

function part(title, sentences, rule) {
  return sentences.length === 0
    ? null
    : el('div', {},
      el('h2', {}, t(title), rule ? el('span', { class: 'rule' }, t('page.rule', { id: rule })) : null),
      el('ul', { class: 'plain' }, sentences.map((sentence) => el('li', {}, sentence))));
}
