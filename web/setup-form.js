// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { Refused } from './api.js';
import { attempt, redraw } from './asking.js';
import { el } from './dom.js';

/** Forms whose fields say for themselves what is wrong with them. */

/** What is typed in a form, what is wrong with it, and whether it waits for an answer. */
export function formOf(id, values) {
  return { id, values, errors: {}, busy: false, round: 0 };
}

/** Empties a field for the next one, and goes there. */
export function empty(form, name) {
  form.values[name] = '';
  form.round += 1;
  redraw();
  document.getElementById(`${form.id}-${name}`)?.focus();
}

/** Does it; a refusal stands beside the field that it is about, which gets the focus. Answers whether it was done. */
export async function tried(form, what) {
  let well = false;
  Object.assign(form, { errors: {}, busy: true });
  redraw();
  await attempt(async () => {
    try {
      await what();
      well = true;
    } catch (failure) {
      if (!(failure instanceof Refused) || failure.status === 401) {
        throw failure;
      }
      form.errors = { [bare(failure.field)]: failure.message };
    } finally {
      form.busy = false;
    }
  });
  if (!well) {
    document.querySelector(`#${form.id} [aria-invalid="true"]`)?.focus();
  }
  return well;
}

/** A field's name as the form has it: "contacts[1].phone" is "phone", "relevance.excludedWords[0]" is "excluded". */
function bare(field) {
  const name = (field || '').replace(/^(watch|query|contacts\[\d+\])\.?/, '').replace(/\[.*/, '');
  return { 'relevance.excludedWords': 'excluded', relevance: 'excluded', 'quietHours.from': 'from', 'quietHours.until': 'until' }[name] ?? name;
}

/** A labelled field. */
export function entry(form, name, label, attributes, hint) {
  return labelled(form, name, label, hint, (common) => el('input', { type: 'text', ...common, value: form.values[name], ...attributes }));
}

/** A labelled choice of [value, words]. */
export function choice(form, name, label, options, hint) {
  return labelled(form, name, label, hint, (common) => el('select', common, options.map(([value, words]) =>
    el('option', { value, selected: value === form.values[name] }, words))));
}

export function tick(form, name, label) {
  const id = `${form.id}-${name}`;
  return el('p', { class: 'tick' },
    el('input', { type: 'checkbox', id, name, checked: form.values[name], change: (event) => { form.values[name] = event.currentTarget.checked; } }),
    el('label', { for: id }, label));
}

function labelled(form, name, label, hint, make) {
  const id = `${form.id}-${name}`;
  const error = form.errors[name];
  const about = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  const keep = (event) => { form.values[name] = event.currentTarget.value; };
  return el('div', { class: 'entry' },
    el('label', { for: id }, label),
    hint ? el('p', { class: 'soft', id: `${id}-hint` }, hint) : null,
    make({ id, name, 'data-keep': `${id}.${form.round}`, 'aria-describedby': about || null, 'aria-invalid': error ? 'true' : null, input: keep, change: keep }),
    error ? el('p', { class: 'failed', role: 'alert', id: `${id}-error` }, error) : null);
}

/** What is wrong with none of the fields that are shown. */
export function elsewhere(form, ...shown) {
  const words = Object.entries(form.errors).filter(([name]) => !shown.includes(name)).map(([, why]) => why);
  return el('p', { class: 'failed', role: 'alert', id: `${form.id}-elsewhere` }, words.join(' ') || null);
}

/** A form that is sent by its main button. */
export function sent(form, what, ...children) {
  const send = (event) => {
    event.preventDefault();
    if (!form.busy) {
      what();
    }
  };
  return el('form', { id: form.id, submit: send, novalidate: true, 'aria-busy': form.busy ? 'true' : null }, children);
}

/** Words of a field with commas between them. */
export function listed(text) {
  return text.split(/[,\n]/).map((word) => word.trim()).filter(Boolean);
}
