// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { t } from './words.js';

/** What a person can do with an open incident. */
export function actions(incident, allowed, act) {
  if (!allowed) {
    return el('p', { class: 'soft' }, t('page.act.viewer'));
  }
  const button = (verb, words, extra) => el('button', {
    type: 'button',
    class: extra,
    'data-keep': `${verb}-${incident.id}`,
    'data-act': verb,
    click: () => act(incident, verb, {}),
  }, t(words));
  return [
    el('p', { class: 'buttons' },
      incident.state.id === 'ACKNOWLEDGED' ? null : button('acknowledge', 'page.act.acknowledge', 'main'),
      incident.state.id === 'SNOOZED' ? null : button('snooze', 'page.act.snooze', null),
      incident.type.startsWith('OWN_SLIP') ? button('fine', 'page.act.fine', null) : null,
      button('not-us', 'page.act.notUs', null),
      button('close', 'page.act.close', null)),
    note(incident, act),
    el('p', { class: 'failed', role: 'alert', id: `failed-${incident.id}` }),
  ];
}

function note(incident, act) {
  const field = el('input', { type: 'text', id: `note-${incident.id}`, maxlength: 1000, required: true, autocomplete: 'off', 'data-keep': `note-${incident.id}` });
  const send = async (event) => {
    event.preventDefault();
    const text = field.value;
    field.value = '';
    if (!(await act(incident, 'note', { text }))) {
      document.getElementById(field.id).value = text;
    }
  };
  return el('form', { class: 'inline', submit: send },
    el('label', { for: field.id }, t('page.act.noteLabel')),
    field,
    el('button', { type: 'submit', 'data-keep': `send-${incident.id}` }, t('page.act.note')));
}
