// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { moment } from './times.js';
import { named, t } from './words.js';

/** What a source brought when it was asked once. */

/** The name of a source, as people know it. */
export function sourceName(source) {
  return named('page.source', source);
}

export function keyOf(query) {
  return `${query.source}:${query.text}`;
}

/** A query as a row, with what it brought and what can be done with it. */
export function row(query, check, ...buttons) {
  return el('li', { class: 'row', 'data-keep': `query-${keyOf(query)}` },
    el('p', { class: 'row-head' },
      el('strong', {}, sourceName(query.source)),
      el('span', { class: 'query', title: query.text }, shortly(query.text)),
      query.press ? el('span', { class: 'tag' }, t('page.sources.press')) : null),
    check ? outcome(check) : null,
    buttons.length === 0 ? null : el('p', { class: 'buttons' }, buttons));
}

/** An address without what only its server needs to know. */
function shortly(text) {
  const address = /^https?:\/\/([^/?#]+)([^?#]*)/.exec(text);
  return address ? address[1] + (address[2].length > 30 ? '/…' : address[2].replace(/\/$/, '')) : text;
}

/** What was found, or why nothing could be read and what to do. */
export function outcome(check) {
  const failed = check.outcome === 'FAILED';
  return el('div', { class: 'outcome', 'data-outcome': check.outcome },
    el('p', { class: failed ? 'failed' : null }, check.sentence, check.more ? `; ${check.more}` : '', '.'),
    check.todo ? el('p', {}, check.todo, '.') : null,
    check.examples.length === 0 ? null : el('details', { 'data-keep': `examples-${keyOf(check.query)}` },
      el('summary', {}, t('page.check.examples')),
      el('ul', { class: 'plain' }, check.examples.map((post) => el('li', {}, moment(post.at), ' ', text(post))))));
}

function text(post) {
  const short = post.text.length > 160 ? `${post.text.slice(0, 160)}…` : post.text;
  return post.url ? el('a', { href: post.url, rel: 'noopener noreferrer', target: '_blank' }, short) : short;
}

/** Terms that will match too much. */
export function warnings(list) {
  return list.length === 0 ? null : el('ul', { class: 'plain warnings' }, list.map((warning) =>
    el('li', {}, `${warning.reason}: ${warning.todo}.`)));
}
