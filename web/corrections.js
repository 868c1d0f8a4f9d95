// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { failed } from './failures.js';
import { moment } from './times.js';
import { counted, named, t } from './words.js';

/** What the team says that a post says, how to say it, and how to take it back. */

const DANGERS = ['SAFETY', 'THREAT', 'SELF_HARM', 'DOXXING', 'BREACH'];
const OTHERS = ['LEGAL', 'MISCONDUCT', 'DISCRIMINATION', 'PRODUCT_FAILURE', 'SERVICE_FAILURE', 'COMPLAINT', 'RUMOUR', 'SARCASM', 'HYPERBOLE', 'JOKE', 'PRAISE', 'NEWS', 'OTHER_COMPANY', 'ORDINARY'];
const SLIPS = ['SLIP_PRIVATE', 'SLIP_COMPROMISING', 'SLIP_OFFENSIVE', 'SLIP_TRAGEDY', 'SLIP_WRONG_ACCOUNT', 'OWN_HIJACK', 'OWN_INSIDER', 'OWN_CREDENTIAL'];
const OWN = ['OWN_APOLOGY', 'OWN_PLAYFUL', 'OWN_ORDINARY'];

/**
 * Below a post: what was said of it, or what can be said.
 *
 * @param correction of the post, or null
 * @param acts `correct(mention, feedback, label)` and `uncorrect(id)` for those who may act, or null
 */
export function correcting(mention, correction, acts) {
  if (correction) {
    return said(correction, acts);
  }
  return acts && mention.text ? el('details', { 'data-keep': `correct-${mention.id}` }, el('summary', {}, t('page.correct.open')), choices(mention, acts)) : null;
}

function choices(mention, acts) {
  const id = `label-${mention.id}`;
  const button = (code) => el('button', {
    type: 'button',
    'data-keep': `correct-${code}-${mention.id}`,
    'data-act': `correct-${code}`,
    click: (event) => acts.correct(mention, code, code === 'FINE' ? '' : event.currentTarget.closest('form').elements.label.value),
  }, named('mark', code));
  return el('form', { class: 'marks' },
    el('label', { for: id }, t('page.correct.label')),
    el('select', { id, name: 'label', 'data-keep': id },
      el('option', { value: '' }, t('page.correct.unsure')),
      (mention.own ? [...SLIPS, ...OWN] : [...DANGERS, ...OTHERS]).map((code) => el('option', { value: code }, named('label', code)))),
    ['FINE', 'DANGER', 'MISREAD'].map(button));
}

function said(correction, acts) {
  return el('div', { class: 'correction' },
    el('p', {}, t('page.correct.said', { who: correction.by, what: named('mark', correction.feedback) }), ' · ', moment(correction.at)),
    el('p', { class: 'soft' }, correction.does),
    back(correction, acts));
}

function back(correction, acts) {
  return acts
    ? el('p', { class: 'marks' }, el('button', {
      type: 'button',
      'data-keep': `uncorrect-${correction.mention}`,
      'data-act': 'uncorrect',
      click: () => acts.uncorrect(correction.mention),
    }, t('page.correct.undo')))
    : null;
}

/** All of the last 30 days, with what they touched; those that were taken back among them. */
export function drawCorrections({ corrections }, acts) {
  return el('section', { id: 'corrections' },
    el('h2', {}, t('page.correct.title')),
    el('p', { class: 'soft' }, t(corrections.length === 0 ? 'page.correct.none' : 'page.correct.why')),
    failed('corrections'),
    corrections.length === 0 ? null : el('ul', { class: 'rows' }, corrections.map((one) => el('li', { class: 'row', 'data-keep': `correction-${one.mention}` },
      el('blockquote', { dir: 'auto' }, one.text || t('page.correct.gone')),
      one.undone
        ? el('p', {}, t('page.correct.said', { who: one.by, what: named('mark', one.feedback) }), ' · ', t('page.correct.undone', { who: one.undone.by }), ' · ', moment(one.undone.at))
        : [
          said(one, null),
          el('p', { class: 'soft' }, counted('page.correct.touched', one.touched), ' · ', t('page.correct.until'), ' ', moment(one.until)),
          back(one, acts),
        ]))));
}
