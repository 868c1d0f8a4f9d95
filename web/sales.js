// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { forgetSales, handInSales } from './acts.js';
import { el } from './dom.js';
import { failed } from './failures.js';
import { counted, figure, t } from './words.js';

/** Sales that the team hands in as a table, so that post-mortems can say what became of them. */
export function drawSales(sales, allowed) {
  if (sales === null) {
    return null;
  }
  return el('section', { id: 'sales', 'data-keep': 'sales' },
    el('h2', {}, t('page.sales.title')),
    el('p', { class: 'soft', id: 'sales-hint' }, t('page.sales.hint')),
    el('p', {}, sales.days === 0 ? t('page.sales.none') : t('page.sales.kept', { n: figure(sales.days), from: sales.first, to: sales.last })),
    taken(sales),
    allowed ? [file(sales), failed('sales')] : null);
}

function taken({ answer }) {
  return answer ? el('div', { role: 'status' },
    el('p', {}, counted('page.sales.taken', answer.taken)),
    answer.refused === 0 ? null : [
      el('p', {}, counted('page.sales.refused', answer.refused)),
      el('ul', { class: 'plain' }, answer.lines.map(({ line, why }) => el('li', {}, t('page.sales.line', { line: figure(line), why }))))]) : null;
}

function file(sales) {
  return el('div', { class: 'entry' },
    el('label', { for: 'sales-in' }, t('page.sales.choose')),
    el('input', { type: 'file', id: 'sales-in', 'data-keep': `sales-in.${sales.round}`, accept: '.csv,text/csv', 'aria-describedby': 'sales-hint', change: (event) => handInSales(event.currentTarget.files[0]) }),
    sales.days === 0 ? null : el('p', { class: 'buttons' },
      el('button', { type: 'button', 'data-keep': 'sales-forget', 'data-act': 'forget', click: forgetSales }, t('page.sales.forget'))));
}
