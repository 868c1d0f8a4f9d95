// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { state } from './state.js';
import { t } from './words.js';

/** What could not be done, said where it was tried; empty when nothing went wrong there. */
export function failed(place) {
  const why = place in state.failures ? t('page.act.failed', { why: state.failures[place] ?? t('page.trouble.never') }) : null;
  return el('p', { class: 'failed', role: 'alert', id: `failed-${place}` }, why);
}
