// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el, redraw } from './dom.js';
import { keepToken } from './token.js';
import { currentLanguage, t } from './words.js';

/** Asks for the token, plainly. */
export function drawGate(host, refused, enter) {
  redraw(host, [refused, currentLanguage()], () => {
    const field = el('input', { type: 'password', id: 'token', autocomplete: 'off', required: true, 'data-keep': 'token', 'aria-describedby': 'odd' });
    const odd = el('p', { class: 'failed', role: 'alert', id: 'odd' }, refused ? t('page.gate.refused') : null);
    const send = (event) => {
      event.preventDefault();
      const token = keepToken(field.value);
      if (token) {
        enter(token);
      } else {
        odd.textContent = t('page.gate.odd');
      }
    };
    return el('form', { class: 'panel gate', submit: send },
      el('h1', {}, t('page.gate.title')),
      el('p', {}, t('page.gate.why')),
      el('label', { for: 'token' }, t('page.gate.label')),
      field,
      odd,
      el('p', { class: 'buttons' }, el('button', { type: 'submit', class: 'main' }, t('page.gate.open'))));
  });
}
