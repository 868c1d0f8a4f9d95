// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { ask } from './api.js';
import { el } from './dom.js';
import { mayAct, state } from './state.js';
import { calendarDay } from './times.js';
import { currentLanguage, named, t } from './words.js';

/** When each way to tell somebody was last shown to arrive, and what nobody confirmed for too long. */

const SELDOM = 5 * 60000;
const asked = { language: null };

/** For those who may see who is told. */
export async function askRehearsals() {
  const language = currentLanguage();
  if (mayAct() && (asked.language !== language || Date.now() - state.rehearsalsAt > SELDOM)) {
    state.rehearsals = await ask(state.token, 'GET', '/rehearsals');
    state.rehearsalsAt = Date.now();
    asked.language = language;
  }
}

/** A sentence for each way that nobody confirmed; nothing while all is well. */
export function drawUnconfirmed(rehearsals) {
  const sentences = rehearsals?.unconfirmed ?? [];
  return sentences.length === 0 ? null : el('ul', { class: 'remarks', id: 'unconfirmed' }, sentences.map((sentence) => el('li', {}, sentence)));
}

/** A way of a contact, with the day on which somebody last confirmed that it arrives. */
export function wayOf(rehearsals, contact, means) {
  const known = rehearsals?.rehearsals.find((one) => one.contact === contact.id && one.means === means);
  return known?.confirmedAt
    ? t('page.rehearsal.arrived', { way: named('means', means), at: calendarDay(known.confirmedAt) })
    : named('means', means);
}
