// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el, typed } from './dom.js';
import { failed } from './failures.js';
import { linkTo } from './places.js';
import { post } from './posts.js';
import { present } from './present.js';
import { reply, showReplies, write } from './replying.js';
import { moment } from './times.js';
import { counted, figure, named, t } from './words.js';

/** The people to answer, each once, those who need it most first. */

const SHOWN = ['owed', 'answered', 'left', 'all'];
const AT_ONCE = 5;

export function drawReplies(state, allowed) {
  const page = state.replies;
  return [
    el('h1', { tabindex: -1 }, t('page.room.replies')),
    page === null ? null : [numbers(page.numbers), filter(state.repliesShown), list(page.replies, state, allowed)],
  ];
}

/** Who waits, and what else is not zero. */
export function numbers(known) {
  const parts = [
    known.owed > 0 && t('page.replies.owed', { n: figure(known.owed) }),
    known.answered > 0 && t('page.replies.answered', { n: figure(known.answered) }),
    known.left > 0 && t('page.replies.left', { n: figure(known.left) }),
    known.byCriteria > 0 && t('page.replies.criteria', { n: figure(known.byCriteria) }),
  ];
  return el('p', { class: 'sentence' }, parts.filter(Boolean).join(' · '));
}

function filter(shown) {
  return el('p', { class: 'fields' },
    el('label', { for: 'replies-shown' }, t('page.replies.show')),
    el('select', { id: 'replies-shown', 'data-keep': 'replies-shown', change: (event) => showReplies(event.currentTarget.value) },
      SHOWN.map((name) => el('option', { value: name, selected: name === shown }, named('page.replies.shown', name)))));
}

function list(replies, state, allowed) {
  const cards = replies.map((row) => card(row, state, allowed));
  const later = cards.slice(AT_ONCE);
  return cards.length === 0
    ? el('p', { class: 'soft' }, t('page.replies.none'))
    : el('section', { id: 'replies' }, cards.slice(0, AT_ONCE),
      later.length === 0 ? null : el('details', { 'data-keep': 'replies-more' }, el('summary', {}, counted('page.latest.more', later.length)), later));
}

/** @param heading of which rank, where it does not stand in a room of its own */
export function card(row, state, allowed, heading = 'h2') {
  return el('article', { class: 'panel', 'data-keep': `reply-${row.id}` },
    el(heading, {}, row.need === null ? t('page.replies.unowed') : named('page.replies.need', row.need)),
    el('p', { class: 'row-more' }, el('span', {}, row.reason), ' · ', moment(row.since),
      heading === 'h2' ? [' · ', el('a', { href: linkTo('incidents', row.incident) }, t('page.replies.incident'))] : null),
    el('ul', { class: 'rows' }, row.posts.map(wrote)),
    standing(row),
    allowed ? acts(row, state) : null);
}

/** What they wrote, or where it stands when it cannot be read any more. */
function wrote(known) {
  return known.mention
    ? post(known.mention)
    : el('li', { class: 'row soft' }, known.link ? el('a', { href: known.link, rel: 'noopener noreferrer', target: '_blank' }, known.source) : known.source, ' · ', moment(known.at));
}

/** How far the answer is, in one sentence, and our own words. */
function standing(row) {
  const { is, by, at, until, text, why, approval, approvedBy } = row.state;
  const who = by === 'watch' ? 'What Crisis?' : by;
  if (is === 'OPEN') {
    return null;
  }
  const words = is === 'DRAFTED' ? named('page.replies.approval', approval, { who }) : named('page.replies.state', is, { who, why });
  return [
    el('p', {}, words, ' ', moment(at), until === null ? null : [' – ', moment(until)]),
    text && is === 'ANSWERED' ? el('blockquote', {}, text) : null,
    is !== 'ANSWERED' ? null
      : approvedBy !== null ? el('p', { class: 'soft' }, t('page.replies.readBy', { who: approvedBy }))
        : by === 'watch' ? null : el('p', { class: 'soft' }, t('page.replies.readByNobody')),
    row.wroteAgainAt === null ? null : el('p', { class: 'standing' }, t('page.replies.again'), ' ', moment(row.wroteAgainAt)),
  ];
}

function acts(row, state) {
  const { is, by, approval } = row.state;
  const mine = is === 'DRAFTED' && by === state.me.id;
  const over = is === 'DRAFTED' && Date.parse(row.state.until) <= present();
  const button = (verb, words, what) => el('button', { type: 'button', 'data-keep': `${verb}-${row.id}`, 'data-act': verb, click: what }, t(words));
  return [
    el('p', { class: 'buttons' },
      is === 'OPEN' || over || mine ? button('draft', mine ? 'page.replies.drafts' : 'page.replies.write', () => write(row)) : null,
      mine && approval === 'NOT_ASKED' ? button('ask-approval', 'page.replies.ask', () => reply(row, 'ask-approval')) : null,
      is === 'DRAFTED' && !mine && approval === 'ASKED' ? button('approve', 'page.replies.approve', () => reply(row, 'approve')) : null,
      is === 'OPEN' || mine && (approval !== 'ASKED' || over) ? button('answered', 'page.replies.sent', () => reply(row, 'answered')) : null,
      is === 'OPEN' ? null : button('reopen', 'page.replies.reopen', () => reply(row, 'reopen'))),
    mine ? desk(row, state.replyDrafts[row.id]) : null,
    is === 'OPEN' || mine ? leave(row) : null,
    failed(`reply-${row.id}`),
  ];
}

/** Where the answer is written, with drafts to begin with. */
function desk(row, known) {
  const id = `text-${row.id}`;
  const begin = (text) => () => { document.getElementById(id).value = text; document.getElementById(id).focus(); };
  const drafts = known ? known.drafts : [];
  return [
    known && known.noDraft ? el('p', { class: 'soft' }, known.noDraft) : null,
    drafts.map((draft, i) => el('div', { class: 'draft' },
      el('p', { class: 'letter', lang: draft.language.toLowerCase() }, marked(draft.text)),
      el('p', { class: 'buttons' },
        el('button', { type: 'button', 'data-keep': `use-${row.id}-${i}`, click: begin(draft.text) }, t('page.replies.use')),
        el('span', { class: 'soft' }, `${draft.skeleton} · ${draft.language} · ${draft.likenessSaid}`)))),
    el('form', { 'data-keep': `desk-${row.id}`, submit: (event) => reply(row, 'draft', typed(event)) },
      el('label', { for: id }, t('page.replies.text')),
      el('textarea', { id, name: 'text', rows: 4, maxlength: 1000, required: true, 'data-keep': id }, row.state.text || ''),
      el('button', { type: 'submit', 'data-keep': `keep-${row.id}` }, t('page.replies.keep'))),
  ];
}

/** The text with its [open part] marked. */
function marked(text) {
  return text.split(/(\[[^\]]*\])/).map((part) => (part.startsWith('[') ? el('mark', {}, part) : part));
}

/** Seldom, and with a reason. */
function leave(row) {
  const id = `reason-${row.id}`;
  return el('details', { 'data-keep': `leaving-${row.id}` },
    el('summary', {}, t('page.replies.leave')),
    el('form', { class: 'inline', 'data-keep': `leave-form-${row.id}`, submit: (event) => reply(row, 'leave', typed(event)) },
      el('label', { for: id }, t('page.replies.leaveLabel')),
      el('input', { type: 'text', id, name: 'reason', maxlength: 200, required: true, autocomplete: 'off' }),
      el('button', { type: 'submit', 'data-keep': `leave-${row.id}`, 'data-act': 'leave' }, t('page.replies.leave'))));
}
