// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { linkTo } from './places.js';
import { card, numbers } from './replies.js';
import { letter } from './suggestions.js';
import { t } from './words.js';

/** Who is to be answered in one incident, and the closing of its thread once it is time. */

const FIRST = 2;

/**
 * While it goes on several people have a room of their own, and what to do stands here.
 *
 * @param known what was asked about them: `page` and `closing`
 */
export function people(incident, known, state, allowed) {
  if (!known || elsewhere(incident) || nobody(known)) {
    return null;
  }
  const { replies, numbers: counted } = known.page;
  const first = incident.state.id === 'OVER' || replies.length === 1 ? FIRST : 0;
  return el('section', { class: 'people', 'data-keep': 'people' },
    el('h2', {}, t('page.people.title')),
    counted.people + counted.byCriteria > 0 ? numbers(counted) : null,
    replies.slice(0, first).map((row) => card(row, state, allowed, 'h3')),
    replies.length > first ? el('p', {}, el('a', { href: linkTo('replies') }, t('page.people.all'))) : null,
    closing(incident, known.closing));
}

/** Whether it was no incident of ours, or goes on in another one. */
function elsewhere({ state }) {
  return state.id === 'OVER' && state.how !== 'CALM' && state.how !== 'CLOSED';
}

function nobody({ page, closing: { due } }) {
  return page.numbers.people === 0 && page.replies.length === 0 && !due;
}

/** Three posts with where their numbers are from; before it is time, and once it is over, what is missing. */
function closing(incident, { due, reason, posts, figures }) {
  if (!due) {
    return incident.state.id === 'OVER' ? el('p', { class: 'soft' }, t('page.closing.not', { reason })) : null;
  }
  return [
    el('h3', {}, t('page.closing.title')),
    el('p', { class: 'soft' }, reason),
    posts.map((post, i) => letter(post, `closing-${incident.id}-${i}`)),
    el('details', { 'data-keep': `figures-${incident.id}` },
      el('summary', {}, t('page.closing.figures')),
      el('ul', { class: 'plain' }, figures.map(({ value, from }) => el('li', {}, value, ' · ', el('code', {}, from))))),
  ];
}
