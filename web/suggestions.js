// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el, say } from './dom.js';
import { counted, t } from './words.js';

/** What to do and not to do, by which rule, and drafts to copy. */
export function suggestions(advice, incident) {
  return el('section', { class: 'advice' },
    el('h2', {}, t('page.advice.title'), el('span', { class: 'rule' }, `${t('page.rule', { id: advice.rule })} · ${advice.title}`)),
    advice.timing ? el('p', {}, advice.timing) : null,
    el('div', { class: 'pair' }, list('page.advice.do', advice.do, 'do'), list('page.advice.dont', advice.dont, 'dont')),
    el('dl', { class: 'terms' }, term('page.advice.close', advice.close), term('page.advice.humour', advice.humour.reason)),
    drafts(advice.drafts, incident.id));
}

function term(name, text) {
  return text ? el('div', {}, el('dt', {}, t(name)), el('dd', {}, text)) : null;
}

/** Those in the language of those who ask, and behind a fold those in others. */
function drafts(all, id) {
  if (all.length === 0) {
    return null;
  }
  const letters = (some, kind) => some.map((draft, i) => letter(draft, `${id}-${kind}-${i}`));
  const [first, ...same] = all.filter((draft) => draft.language === all[0].language);
  const others = all.filter((draft) => draft.language !== all[0].language);
  const folded = (some, kind, summary) => (some.length === 0 ? null : el('details', { 'data-keep': `${kind}-${id}` }, el('summary', {}, summary), letters(some, kind)));
  return [
    el('h3', {}, t('page.advice.drafts')),
    el('p', { class: 'soft' }, t('page.advice.fill')),
    letters([first], 'first'),
    folded(same, 'same', counted('page.latest.more', same.length)),
    folded(others, 'other', t('page.advice.others')),
  ];
}

function list(title, sentences, kind) {
  return sentences.length === 0
    ? null
    : el('div', { class: kind }, el('h3', {}, t(title)), el('ul', { class: 'plain' }, sentences.map((sentence) => el('li', {}, sentence))));
}

/** A draft to copy. */
export function letter(draft, id) {
  const lang = draft.language.toLowerCase();
  return el('div', { class: 'draft', 'data-keep': `draft-${id}` },
    el('p', { class: 'letter', lang }, marked(draft.text)),
    draft.note ? el('p', { class: 'row-more', lang }, draft.note) : null,
    el('p', { class: 'buttons' },
      el('button', { type: 'button', 'data-keep': `copy-${id}`, 'data-act': 'copy', click: (event) => copy(draft.text, event.currentTarget) }, t('page.advice.copy')),
      el('span', { class: 'soft' }, `${draft.skeleton} · ${draft.language} · ${t('page.advice.length', { n: [...draft.text].length })}`)));
}

/** The text with its [blanks] marked. */
function marked(text) {
  return text.split(/(\[[^\]]*\])/).map((part) => (part.startsWith('[') ? el('mark', {}, part) : part));
}

async function copy(text, button) {
  const done = await copied(text);
  if (!done) {
    getSelection().selectAllChildren(button.closest('.draft').querySelector('.letter'));
  }
  const words = t(done ? 'page.advice.copied' : 'page.advice.failed');
  button.textContent = words;
  say(words);
  setTimeout(() => { button.textContent = t('page.advice.copy'); }, 2500);
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
