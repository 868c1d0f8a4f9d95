// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { locale } from './words.js';

/** Times as the reader's clock shows them; UTC is in the title. */

/** A time element. */
export function moment(instant, now) {
  return el('time', { datetime: instant, title: utc(instant) }, clock(instant, now));
}

/** "18:00" today, "Sun 18:00" within six days, "22 Nov, 18:00" otherwise, with its year when that is another one. */
export function clock(instant, now) {
  const date = new Date(instant);
  const reference = new Date(now || Date.now());
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  if (date.toDateString() === reference.toDateString()) {
    return written(date, time);
  }
  const year = date.getFullYear() === reference.getFullYear() ? undefined : 'numeric';
  const near = Math.abs(date - reference) < 6 * 86400000;
  return near
    ? `${written(date, { weekday: 'short' })} ${written(date, time)}`
    : `${written(date, { day: 'numeric', month: 'short', year })}, ${written(date, time)}`;
}

/** "3 Nov" of a date without a time. */
export function day(date) {
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(date));
}

export function utc(instant) {
  return new Date(instant).toISOString().slice(0, 16).replace('T', ' ') + ' UTC';
}

function written(date, how) {
  return new Intl.DateTimeFormat(locale(), how).format(date);
}
