// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el, redraw } from './dom.js';
import { clock } from './times.js';
import { counted, currentLanguage, t } from './words.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The reasons, and what would change the verdict. */
export function drawWhy(host, now) {
  host.hidden = now.why.length === 0 && now.wouldChange.length === 0;
  redraw(host, [now.why, now.wouldChange, now.rule, now.clockJump, currentLanguage()], () => [
    part('page.why.title', now.why.map((reason) => inWords(reason, now.clockJump)), now.rule),
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

/** A reason as it comes, but for one of which the page has its own words. */
function inWords(reason, jump) {
  return jump && jump.reason === reason
    ? t(jump.seconds < 0 ? 'page.clock.back' : 'page.clock.on', { length: length(Math.abs(jump.seconds)), at: clock(jump.at) })
    : reason;
}

/** In the largest unit of which there are two. */
function length(seconds) {
  const [name, unit] = seconds >= 2 * DAY ? ['page.clock.days', DAY] : seconds >= 2 * HOUR ? ['page.clock.hours', HOUR] : ['page.clock.minutes', MINUTE];
  return counted(name, Math.floor(seconds / unit));
}
