// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { correctsAt, exclude, teachOf } from './acts.js';
import { el } from './dom.js';
import { drawLatest } from './latest.js';
import { askPosts } from './questions.js';
import { mayAct, mayConfigure } from './state.js';
import { t } from './words.js';

/** What came in, and what the team says of it. */
export const POSTS = { address: 'posts', title: 'page.room.posts', icon: 'speech', ask: askPosts, draw };

function draw(state) {
  return [
    el('h1', { tabindex: -1 }, t('page.latest.title')),
    drawLatest(state.latest, state.opinions, state.learned, { teach: mayAct() ? teachOf : null, corrects: mayAct() ? correctsAt('latest') : null, exclude: mayConfigure() ? exclude : null }),
  ];
}
