// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { shape } from './shapes.js';
import { moment } from './times.js';
import { t } from './words.js';

/** A post in its author's words, as text only, what is known of it, and what belongs below it. */
export function post(mention, below) {
  return el('li', { class: 'row', 'data-keep': `post-${mention.id}` },
    el('blockquote', { lang: mention.lang || null, dir: 'auto' }, mention.text || '…'),
    el('p', { class: 'row-more' },
      mention.author ? [el('bdi', {}, mention.author), ' · '] : null,
      link(mention), ' · ', moment(mention.at),
      mention.shares > 0 ? ` · ⟳ ${mention.shares}` : null,
      mention.own ? mark('dot', t('page.post.own')) : null,
      mention.press ? mark('page', t('page.post.press')) : null,
      mention.critical ? mark('minus', t('page.post.critical')) : null),
    below);
}

function link(mention) {
  return mention.url && /^https?:\/\//i.test(mention.url)
    ? el('a', { href: mention.url, rel: 'noopener noreferrer', target: '_blank' }, mention.source)
    : mention.source;
}

function mark(form, word) {
  return [' ', el('span', { class: 'tag' }, shape(form), ' ', word)];
}
