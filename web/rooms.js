// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { HISTORY } from './room-history.js';
import { INCIDENTS } from './room-incidents.js';
import { NOW } from './room-now.js';
import { POSTS } from './room-posts.js';
import { REPLIES } from './room-replies.js';
import { SETTINGS } from './room-settings.js';
import { SETUP } from './setup.js';

/**
 * The rooms, in the order of the navigation. A room is
 *   address   its part of the address: `#/history`
 *   title     the key of its name
 *   icon      its shape in the navigation
 *   draw      (state) => nodes; what is below the room's address stands in `state.place.rest`
 *   ask       optional: (state) => promise; asks the API what only this room shows, while it is shown
 */
export const ROOMS = [NOW, INCIDENTS, REPLIES, HISTORY, POSTS, SETTINGS];

/** The room at that place, which may be the set-up; the first one where there is none. */
export function roomAt(place) {
  return [...ROOMS, SETUP].find((room) => room.address === place.room) || ROOMS[0];
}
