// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { placeOf } from './places.js';

/**
 * Where the reader is, by the address bar, so that every place can be linked and the back button works. Going somewhere
 * begins at the top with the focus on the title; going back begins where one was.
 */

const heights = new Map();
let current = 0;

/** Calls `arrive(place, back)` at every change of place: `back` is how far down it was, or null where one is new. */
export function watchPlaces(arrive) {
  history.scrollRestoration = 'manual';
  mark(history.state?.visit ?? 0);
  addEventListener('scroll', () => heights.set(current, scrollY), { passive: true });
  addEventListener('popstate', () => {
    const visit = history.state?.visit;
    mark(visit ?? Math.max(current, ...heights.keys()) + 1);
    arrive(placeOf(location.hash), visit === undefined ? null : heights.get(visit) ?? 0);
  });
}

function mark(visit) {
  current = visit;
  heights.set(visit, heights.get(visit) ?? 0);
  history.replaceState({ visit }, '');
}
