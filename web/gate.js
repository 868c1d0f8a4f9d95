// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el, typed } from './dom.js';
import { keepToken } from './token.js';
import { t } from './words.js';

/** Asks for the token, plainly. */
export function drawGate(refused, enter) {
  const send = (event) => {
    const token = keepToken(typed(event).token);
    if (token) {
      enter(token);
    } else {
      document.getElementById('odd').textContent = t('page.gate.odd');
    }
  };
  return el('form', { class: 'gate', submit: send, 'data-keep': 'gate' },
    el('h1', { tabindex: -1 }, t('page.gate.title')),
    el('p', {}, t('page.gate.why')),
    el('label', { for: 'token' }, t('page.gate.label')),
    el('input', { type: 'password', id: 'token', name: 'token', autocomplete: 'off', required: true, 'aria-describedby': 'odd' }),
    el('p', { class: 'failed', role: 'alert', id: 'odd' }, refused ? t('page.gate.refused') : null),
    el('p', { class: 'buttons' }, el('button', { type: 'submit', class: 'main' }, t('page.gate.open'))));
}
