// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { correcting } from './corrections.js';
import { el } from './dom.js';
import { figure, named, t } from './words.js';

/** What a team says of single posts, and what was learned from it. */

const SAID = ['NOT_US', 'WRONG_TONE', 'RIGHT'];

/** What the watch's own model thinks of a post, three buttons to say it better, and what the team says that it says. */
export function marks(mention, opinion, { teach, corrects }) {
  const thought = opinion && opinion.notUs >= 0.5
    ? el('p', { class: 'row-more' }, t('page.mark.likely', { p: percent(opinion.notUs), why: opinion.reason }))
    : null;
  return [
    mention.own ? null : [thought, teach ? buttons(mention, opinion && opinion.feedback, teach) : null],
    correcting(mention, opinion ? opinion.correction : null, corrects),
  ];
}

function buttons(mention, said, teach) {
  return el('p', { class: 'marks', role: 'group', 'aria-label': t('page.mark.label') }, SAID.map((code) => el('button', {
    type: 'button',
    'aria-pressed': String(said === code),
    'data-keep': `mark-${code}-${mention.id}`,
    'data-act': `mark-${code}`,
    click: () => teach(mention, code),
  }, named('mark', code))));
}

/** How precise each term is, words that might be excluded, words that match too much. */
export function lessons(learned, exclude) {
  const marked = learned.right + learned.wrongTone + learned.notUs;
  return el('details', { 'data-keep': 'learned' },
    el('summary', {}, t('page.learned.title')),
    el('p', { class: 'soft' }, marked === 0
      ? t('page.learned.none')
      : t('page.learned.posts', { n: figure(marked), p: percent(learned.precision) })),
    list(learned.terms.filter((term) => term.precision !== null).map((term) => t('page.learned.term', {
      term: term.term,
      p: percent(term.precision),
      n: figure(term.right + term.wrongTone + term.notUs),
    }))),
    titled('page.learned.suggestions', learned.suggestions.map((one) => suggestion(one, exclude))),
    titled('page.learned.warnings', learned.warnings.map((one) => `${one.reason}: ${one.todo}`)));
}

function suggestion(one, exclude) {
  return [
    t('page.learned.word', { word: one.word, notUs: figure(one.notUs), us: figure(one.us) }),
    ' ',
    exclude
      ? el('button', { type: 'button', 'data-keep': `exclude-${one.word}`, 'data-act': 'exclude', click: () => exclude(one.word) }, t('page.learned.exclude'))
      : null,
  ];
}

function titled(title, items) {
  return items.length === 0 ? null : [el('h2', { class: 'minor' }, t(title)), list(items)];
}

function list(items) {
  return items.length === 0 ? null : el('ul', { class: 'plain marks' }, items.map((item) => el('li', {}, item)));
}

function percent(share) {
  return figure(Math.round(100 * share));
}
