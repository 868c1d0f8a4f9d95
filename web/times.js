// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { present } from './present.js';
import { locale } from './words.js';

/** Times in the zone of the watch, which its messages tell too; UTC is in the title. */

const DAY = 86400000;
const formats = new Map();
const kept = { zone: undefined };

/** From now on times are told in that zone. */
export function tellTimesIn(zone) {
  kept.zone = zone;
}

/** What the zone is called in the time zone database, or how far it is from UTC. */
export function zoneName() {
  const zone = kept.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return /^[+-]/.test(zone) ? `UTC${zone}` : zone.replaceAll('_', ' ');
}

/** A time element. */
export function moment(instant, now) {
  return el('time', { datetime: instant, title: utc(instant) }, clock(instant, now));
}

/** "18:00" today, "Sun 18:00" within six days, "22 Nov, 18:00" otherwise, with its year when that is another one. */
export function clock(instant, now) {
  const at = new Date(instant).getTime();
  const reference = new Date(now || present()).getTime();
  if (dateOf(at) === dateOf(reference)) {
    return time(at);
  }
  return Math.abs(at - reference) < 6 * DAY
    ? `${weekday(at)} ${time(at)}`
    : `${calendarDay(at, reference)}, ${time(at)}`;
}

/** "18:00". */
export function time(instant) {
  return written(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** "22 Nov", with its year when that is another one. */
export function calendarDay(instant, now) {
  const year = dateOf(instant).slice(0, 4) === dateOf(now || present()).slice(0, 4) ? undefined : 'numeric';
  return written(instant, { day: 'numeric', month: 'short', year });
}

/** "Mon". */
export function weekday(instant) {
  return written(instant, { weekday: 'short' });
}

/** "3 Nov" of a date without a time. */
export function day(date) {
  return format('day', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(date));
}

/** "Mon" of a day of the week, 0 to 6 from Monday on. */
export function weekdayOf(n) {
  return format('weekday', { weekday: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, 1 + n)));
}

/** The date there at that instant: 2026-11-22. */
export function dateOf(instant) {
  const { year, month, day: date } = partsOf(instant);
  return `${year}-${month}-${date}`;
}

/** The hour there at that instant, 0 to 23. */
export function hourOf(instant) {
  return Number(partsOf(instant).hour);
}

/** The instant at which a clock there shows that: 2026-11-22T18:00. */
export function instantAt(local) {
  const asUtc = Date.parse(`${local}Z`);
  const offset = (at) => Date.parse(`${localOf(at)}Z`) - at;
  const first = asUtc - offset(asUtc);
  return new Date(asUtc - offset(first));
}

/** What a clock there shows, as a `datetime-local` field wants it. */
export function localOf(instant) {
  const { hour, minute } = partsOf(instant);
  return `${dateOf(instant)}T${hour}:${minute}`;
}

export function utc(instant) {
  return new Date(instant).toISOString().slice(0, 16).replace('T', ' ') + ' UTC';
}

function partsOf(instant) {
  const how = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const parts = format('parts', { ...how, calendar: 'gregory', numberingSystem: 'latn', timeZone: kept.zone }, 'en-GB').formatToParts(new Date(instant));
  return Object.fromEntries(parts.map((part) => [part.type, part.value]));
}

function written(instant, how) {
  return format(JSON.stringify(how), { ...how, timeZone: kept.zone }).format(new Date(instant));
}

/** Making a format takes long, so that each is made once. */
function format(kind, how, language = locale()) {
  const key = `${kind} ${language} ${kept.zone}`;
  if (!formats.has(key)) {
    formats.set(key, new Intl.DateTimeFormat(language, how));
  }
  return formats.get(key);
}
