// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { ask } from './api.js';
import { attempt, refresh } from './asking.js';
import { el } from './dom.js';
import { isDemo } from './present.js';
import { colourOf, shape } from './shapes.js';
import { state } from './state.js';
import { moment } from './times.js';
import { figure, t } from './words.js';

/** What stands above a demo: that it is one, the moment that is shown, and the way to the others. */

const AGAIN = 1500;
const WEEK = 7 * 86400000;
let soon = null;

/** Which moments there are. While the story is being played it is asked again soon. */
export async function askDemo() {
  if (isDemo()) {
    state.demo = await ask(state.token, 'GET', '/demo');
    clearTimeout(soon);
    soon = state.demo.ended ? null : setTimeout(again, AGAIN);
  }
}

/** Until somebody chooses, the moment that is shown may become another one. */
async function again() {
  const { moment: before } = state.demo;
  await attempt(askDemo);
  if (state.demo.moment !== before) {
    await refresh();
  }
}

export function drawDemo({ demo }) {
  if (demo === null || demo.moments.length === 0) {
    return [];
  }
  const { moments, moment: at } = demo;
  return el('section', { class: 'demo', 'aria-label': t('page.demo.title') },
    el('p', { class: 'demo-what' }, el('strong', {}, t('page.demo.title')), ' ', demo.ended ? t('page.demo.what') : t('page.demo.playing', { share: figure(Math.floor(100 * demo.played)) })),
    el('div', { class: 'demo-steps' },
      step(at - 1, moments, '‹', 'page.demo.previous'),
      el('p', { class: 'demo-moment' }, dated(moments[at].at), ' ', moments[at].said[0]),
      step(at + 1, moments, '›', 'page.demo.next')),
    el('details', { 'data-keep': 'demo-moments' },
      el('summary', {}, t('page.demo.moments', { n: figure(at + 1), of: figure(moments.length) })),
      el('ol', {}, moments.map((one, number) => el('li', {}, line(one, number, number === at))))));
}

function step(number, moments, sign, words) {
  return el('button', { type: 'button', 'data-keep': words, 'aria-label': t(words), title: t(words), disabled: !(number in moments), click: () => look(number) }, sign);
}

function line(one, number, current) {
  return el('button', { type: 'button', class: `link ${colourOf(one.state)}`, 'data-keep': `demo-${number}`, 'aria-current': current ? 'step' : null, click: () => look(number) },
    shape(one.state.shape), dated(one.at), el('span', {}, one.said[0]));
}

/** With its day, whatever day it is. */
function dated(at) {
  return moment(at, Date.parse(at) - WEEK);
}

/** What was asked of another moment is forgotten. */
async function look(number) {
  state.demo = await ask(state.token, 'PUT', '/demo', { moment: number });
  Object.assign(state, { backtest: null, history: [], historyNext: null, advice: {}, reports: {}, sales: null });
  await refresh();
}
