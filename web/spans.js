// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { present } from './present.js';

/** How much of the past the picture shows, in hours, how far it may look ahead, and how many hours may lie between two marks. */
export const SPANS = {
  day: { back: 24, ahead: 36, marks: [3, 6, 12, 24] },
  week: { back: 168, ahead: 48, marks: [24, 48, 96] },
  month: { back: 720, ahead: 48, marks: [72, 120, 240] },
};

const HOUR = 3600000;

/** What is asked for: a forecast is seen to its end where that is not too far ahead. */
export function asked(span, forecast) {
  const { back, ahead } = SPANS[span];
  const at = present();
  const until = forecast ? Date.parse(forecast.calmByP90) + 2 * HOUR : at + (back / 8) * HOUR;
  const to = Math.min(at + ahead * HOUR, Math.max(at + (back / 24) * 3 * HOUR, until));
  return { from: new Date(at - back * HOUR).toISOString(), to: new Date(to).toISOString(), by: 'PT1H' };
}
