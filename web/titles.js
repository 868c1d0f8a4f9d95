// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { isStale } from './state.js';
import { named, t } from './words.js';

/** The name of the tab: the verdict is in it whatever room is shown. */
export function titleOf(state, room) {
  if (state.now === null) {
    return 'What Crisis?';
  }
  const word = verdictWord(state.now);
  const parts = room.address === 'now' ? [word, state.now.brand] : [t(room.title), word, state.now.brand];
  return parts.join(' · ');
}

/** The verdict in a word; none when the last answer is too old. */
export function verdictWord(now) {
  return isStale(Date.now()) ? t('page.stale.word') : named('level', now.state.id);
}
