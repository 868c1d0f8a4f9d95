// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { row, warnings } from './setup-checks.js';
import { checkTerms } from './setup-draft.js';
import { choice, elsewhere, entry, formOf, listed, sent, tried } from './setup-form.js';
import { languages, t } from './words.js';

/** Brand and terms, with what they would have brought. */

/** A form over what is known of a watch. */
export function termsForm(watch) {
  return {
    ...formOf('terms', {
      brand: watch.brand,
      terms: watch.terms.filter((term) => term !== watch.brand).join(', '),
      excluded: watch.relevance.excludedWords.join(', '),
      zone: watch.zone,
      language: watch.language,
    }),
    check: null,
    checked: null,
  };
}

/** The watch with what is typed. */
export function termsOf(form, watch) {
  const { brand, terms, excluded, zone, language } = form.values;
  return {
    ...watch,
    brand: brand.trim(),
    terms: listed(terms),
    relevance: { ...watch.relevance, excludedWords: listed(excluded) },
    zone,
    language,
  };
}

/**
 * @param watch what is known besides what is typed
 * @param go what the main button does once what is typed was tried, and its words
 */
export function drawTerms(form, watch, go) {
  const print = JSON.stringify(form.values);
  const done = form.check !== null && form.checked === print;
  const check = () => tried(form, async () => {
    const typed = JSON.stringify(form.values);
    form.check = await checkTerms(termsOf(form, watch));
    form.checked = typed;
  });
  return sent(form, done ? () => go.act(termsOf(form, watch), form.check) : check,
    entry(form, 'brand', t('page.setup.brand'), { required: true, maxlength: 60, autocomplete: 'organization' }, t('page.setup.brandWhy')),
    entry(form, 'terms', t('page.setup.words'), {}, t('page.setup.wordsWhy')),
    entry(form, 'excluded', t('page.setup.excluded'), {}, t('page.setup.excludedWhy')),
    el('div', { class: 'pair' },
      choice(form, 'zone', t('page.setup.zone'), zones(form.values.zone), t('page.setup.zoneWhy')),
      choice(form, 'language', t('page.setup.language'), languages().map(([code, name]) => [code.toUpperCase(), name]), t('page.setup.languageWhy'))),
    elsewhere(form, 'brand', 'terms', 'excluded', 'zone', 'language'),
    el('p', { class: 'buttons' },
      el('button', { type: 'submit', class: 'main', 'data-keep': 'terms-send', 'data-act': done ? 'go' : 'check' },
        form.busy ? t('page.check.busy') : done ? go.words : t('page.check.terms')),
      done || !go.atOnce ? null : el('button', { type: 'button', 'data-keep': 'terms-save', click: () => go.act(termsOf(form, watch), form.check) }, go.words)),
    form.check === null ? null : result(form.check, done));
}

function result({ warnings: list, sources }, fresh) {
  return el('div', { class: 'result', role: 'status', 'data-fresh': fresh ? '' : null },
    el('h2', {}, t('page.check.title')),
    warnings(list),
    el('ul', { class: 'rows' }, sources.map((check) => row(check.query, check))));
}

/** Every zone that the browser knows, with the one that is chosen. */
function zones(chosen) {
  const all = Intl.supportedValuesOf ? Intl.supportedValuesOf('timeZone') : [];
  return [...new Set([chosen, 'UTC', ...all])].map((zone) => [zone, zone.replaceAll('_', ' ')]);
}
