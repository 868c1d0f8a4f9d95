// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Addresses within the page: `#/incidents/refund-1` is the room `incidents`, and in it `refund-1`. */

/** The place that a fragment names; without one it is the room that stands first. */
export function placeOf(fragment) {
  const path = /^#\/([^&?]*)/.exec(fragment);
  const [room, ...rest] = path ? path[1].split('/').filter(Boolean).map(decodeURIComponent) : [];
  return { room: room || null, rest };
}

/** The address of a room, or of something in it. */
export function linkTo(...parts) {
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}
