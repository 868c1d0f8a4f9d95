// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { ask } from './api.js';
import { done } from './asking.js';
import { el } from './dom.js';
import { failed } from './failures.js';
import { isDemo } from './present.js';
import { mayAct, state } from './state.js';
import { t } from './words.js';

/** For a page that has nothing to show yet: the way to one that has. */

const HERE = ['127.0.0.1', 'localhost', '[::1]'];

/** Only where the product runs on the reader's own machine: the demo runs beside it. */
export function drawStoryOffer() {
  return isDemo() || !mayAct() || !HERE.includes(location.hostname) ? [] : [
    el('p', { class: 'buttons' }, el('button', { type: 'button', 'data-keep': 'story', click: open }, t('page.demo.offer'))),
    failed('story'),
  ];
}

function open() {
  return done('story', async () => {
    const { link } = await ask(state.token, 'POST', '/demo', {});
    location.assign(link);
  });
}
