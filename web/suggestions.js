// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el, say } from './dom.js';
import { t } from './words.js';

/** What to do and not to do, by which rule, and drafts to copy. */
export function suggestions(advice, incident, open) {
  return el('details', { open, 'data-keep': `advice-${incident.id}` },
    el('summary', {}, t('page.advice.title'), el('span', { class: 'rule' }, `${t('page.rule', { id: advice.rule })} · ${advice.title}`)),
    el('dl', { class: 'terms' }, term('page.advice.when', advice.timing), term('page.advice.close', advice.close), term('page.advice.humour', advice.humour.reason)),
    el('div', { class: 'pair' }, list('page.advice.do', advice.do, 'do'), list('page.advice.dont', advice.dont, 'dont')),
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
  const first = all.filter((draft) => draft.language === all[0].language);
  const others = all.filter((draft) => draft.language !== all[0].language);
  return [
    el('h4', {}, t('page.advice.drafts')),
    el('p', { class: 'soft' }, t('page.advice.fill')),
    letters(first, 'first'),
    others.length === 0 ? null : el('details', { 'data-keep': `others-${id}` }, el('summary', {}, t('page.advice.others')), letters(others, 'other')),
  ];
}

function list(title, sentences, kind) {
  return sentences.length === 0
    ? null
    : el('div', { class: kind }, el('h4', {}, t(title)), el('ul', { class: 'plain' }, sentences.map((sentence) => el('li', {}, sentence))));
}

function letter(draft, id) {
  const lang = draft.language.toLowerCase();
  const text = el('p', { class: 'letter', lang }, marked(draft.text));
  return el('div', { class: 'draft' },
    text,
    draft.note ? el('p', { class: 'row-more', lang }, draft.note) : null,
    el('p', { class: 'buttons' },
      el('button', { type: 'button', 'data-keep': `copy-${id}`, 'data-act': 'copy', click: (event) => copy(draft.text, text, event.currentTarget) }, t('page.advice.copy')),
      el('span', { class: 'soft' }, `${draft.skeleton} · ${draft.language} · ${t('page.advice.length', { n: [...draft.text].length })}`)));
}

/** The text with its [blanks] marked. */
function marked(text) {
  return text.split(/(\[[^\]]*\])/).map((part) => (part.startsWith('[') ? el('mark', {}, part) : part));
}

async function copy(text, shown, button) {
  const done = await copied(text);
  if (!done) {
    getSelection().selectAllChildren(shown);
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
