// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { asksFor, attempt, refresh, rest } from './asking.js';
import { askDemo, drawDemo } from './demo.js';
import { drawFoot, drawNotice, drawTop } from './frame.js';
import { drawGate } from './gate.js';
import { patch } from './patch.js';
import { placeOf } from './places.js';
import { askReportsAgain } from './questions.js';
import { roomAt } from './rooms.js';
import { SETUP } from './setup.js';
import { watchPlaces } from './router.js';
import { forgetWatch, setsUp, state } from './state.js';
import { dropToken, takeToken } from './token.js';
import { tellTimesIn } from './times.js';
import { titleOf } from './titles.js';
import { speak } from './words.js';

/** The page: the frame, and in it the room that the address names. */

const $ = (id) => document.getElementById(id);

function draw() {
  tellTimesIn(state.now?.zone);
  patch($('top'), drawTop(state, { choose, speak: spoken }));
  patch($('demo'), drawDemo(state));
  patch($('notice'), drawNotice(state));
  patch($('foot'), drawFoot(state, leave));
  patch($('room'), drawRoom());
  $('room').dataset.room = (setsUp(state) ? SETUP : roomAt(state.place)).address;
  document.title = titleOf(state, setsUp(state) ? SETUP : roomAt(state.place));
}

function drawRoom() {
  if (state.token === null) {
    return drawGate(state.trouble !== null && state.trouble.token === true, enter);
  }
  if (setsUp(state)) {
    return SETUP.draw(state);
  }
  return state.now === null ? [] : roomAt(state.place).draw(state);
}

/** What this room shows; it is marked when all of it was answered. */
async function askRoom() {
  const { place } = state;
  await Promise.all([askDemo(), roomAt(place).ask?.(state)]);
  if (place === state.place) {
    $('room').dataset.asked = '';
  }
}

async function arrive(place, back) {
  const token = takeToken();
  const title = () => document.querySelector('h1');
  Object.assign(state, { place: placeOf(location.hash), token, failures: {} });
  delete $('room').dataset.asked;
  draw();
  scrollTo(0, back ?? 0);
  title()?.focus({ preventScroll: true });
  await refresh();
  if (back !== null && back !== scrollY) {
    scrollTo(0, back);
  }
}

function choose(id) {
  forgetWatch();
  state.watch = id;
  draw();
  refresh();
}

/** The page's own words change at once; what the API says when it has been asked again. */
async function spoken(language) {
  speak(language);
  draw();
  await refresh();
  if (state.trouble === null) {
    await attempt(askReportsAgain);
  }
}

function enter(token) {
  Object.assign(state, { token, trouble: null });
  draw();
  refresh();
}

function leave() {
  dropToken();
  location.reload();
}

document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    rest();
  } else {
    draw();
    refresh();
  }
});
$('skip').addEventListener('click', (event) => {
  event.preventDefault();
  (document.querySelector('h1') || $('room')).focus();
});
asksFor(draw, askRoom);
state.token = takeToken();
state.place = placeOf(location.hash);
watchPlaces(arrive);
draw();
refresh();
