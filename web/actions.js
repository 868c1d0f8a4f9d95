// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el, typed } from './dom.js';
import { failed } from './failures.js';
import { present } from './present.js';
import { clock } from './times.js';
import { named, t } from './words.js';

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
      button('close', 'page.act.close', null),
      undo(incident, act)),
    failed(incident.id),
  ];
}

/** What is seldom done: another level, another incident. */
export function moreActions(incident, allowed, act, others, stories) {
  return !allowed ? null : el('details', { 'data-keep': `more-${incident.id}` },
    el('summary', {}, t('page.act.more')),
    el('p', { class: 'buttons' },
      step(incident, act, 'raise', 'page.act.raise', incident.raisesTo),
      step(incident, act, 'lower', 'page.act.lower', incident.lowersTo)),
    others.length === 0 ? null : choice(incident, act, 'merge', 'into', 'page.act.merge', 'page.act.mergeLabel', others),
    stories.length < 2 ? null : choice(incident, act, 'split', 'story', 'page.act.split', 'page.act.splitLabel', stories));
}

/** Whether the latest act of a person can still be taken back. */
export function canUndo(incident) {
  return incident.undo !== null && Date.parse(incident.undo.until) > present();
}

export function undo(incident, act) {
  return canUndo(incident)
    ? [
      el('button', { type: 'button', 'data-keep': `undo-${incident.id}`, 'data-act': 'undo', click: () => act(incident, 'undo', {}) }, t('page.act.undoes', { act: named('act', incident.undo.act) })),
      el('span', { class: 'soft' }, t('page.act.undoUntil', { at: clock(incident.undo.until) })),
    ]
    : null;
}

/** To a level that was seen: what the facts made of it since is not raised or lowered unseen. */
function step(incident, act, verb, words, to) {
  return to === null
    ? null
    : el('button', { type: 'button', 'data-keep': `${verb}-${incident.id}`, 'data-act': verb, click: () => act(incident, verb, { level: to.id }) }, t(words, { level: named('level', to.id) }));
}

/** An act that needs another incident, or one of the stories. */
function choice(incident, act, verb, name, words, label, options) {
  const id = `${name}-${incident.id}`;
  return el('form', { class: 'inline', 'data-keep': `form-${id}`, submit: (event) => act(incident, verb, typed(event)) },
    el('label', { for: id }, t(label)),
    el('select', { id, name }, options.map((option) => el('option', { value: option.id }, option.headline || option.id))),
    el('button', { type: 'submit', 'data-keep': `${verb}-${incident.id}`, 'data-act': verb }, t(words)));
}

/** A field for a note that goes to the timeline. */
export function note(incident, act) {
  const id = `note-${incident.id}`;
  const send = async (event) => {
    const form = event.currentTarget;
    const written = typed(event);
    form.reset();
    if (!(await act(incident, 'note', written))) {
      form.elements.text.value = written.text;
    }
  };
  return el('form', { class: 'inline', 'data-keep': `form-${id}`, submit: send },
    el('label', { for: id }, t('page.act.noteLabel')),
    el('input', { type: 'text', id, name: 'text', maxlength: 1000, required: true, autocomplete: 'off' }),
    el('button', { type: 'submit', 'data-keep': `send-${incident.id}` }, t('page.act.note')));
}
