// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** What time it is. In a demo the clock stands at the moment that is shown. */

const stands = { at: null };

/** Milliseconds since 1970. */
export function present() {
  return stands.at ?? Date.now();
}

/** That time, or now where it is past. */
export function fromNow(instant) {
  return new Date(Math.max(Date.parse(instant), present())).toISOString();
}

/** From now on it is that time, and stays so. */
export function standAt(instant) {
  stands.at = Date.parse(instant);
}

/** Whether this is a demo. */
export function isDemo() {
  return stands.at !== null;
}
