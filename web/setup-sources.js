// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { keyOf, outcome, row, sourceName } from './setup-checks.js';
import { checkSource } from './setup-draft.js';
import { choice, elsewhere, empty, entry, formOf, sent, tick, tried } from './setup-form.js';
import { t } from './words.js';

/** What is asked of which source, each with a test. */

const SOURCES = ['rss', 'mastodon', 'bluesky', 'hackernews'];

export function sourcesForm() {
  return { ...formOf('source', { source: SOURCES[0], text: '', press: false }), checks: {}, last: null };
}

/** What was brought when the terms were tried is known already. */
export function knowChecks(form, checks) {
  checks.forEach((check) => { form.checks[keyOf(check.query)] = check; });
}

/** @param save keeps a list of queries */
export function drawSources(form, watch, save) {
  const own = (query) => watch.ownAccounts.some((account) => account.source === query.source && query.text.endsWith(account.handle));
  const shown = watch.queries.filter((query) => !own(query));
  const test = (query) => tried(form, async () => {
    form.checks[keyOf(query)] = await checkSource(watch, query);
  });
  return el('div', {},
    shown.length === 0 ? el('p', {}, t('page.setup.noSource')) : el('ul', { class: 'rows' }, shown.map((query) => row(query, form.checks[keyOf(query)],
      el('button', { type: 'button', 'data-keep': `test-${keyOf(query)}`, click: () => test(query) }, t('page.check.again')),
      el('button', { type: 'button', 'data-keep': `drop-${keyOf(query)}`, click: () => save(watch.queries.filter((one) => one !== query)) }, t('page.setup.drop'))))),
    added(form, watch, save));
}

function added(form, watch, save) {
  const query = () => ({ source: form.values.source, text: form.values.text.trim(), press: form.values.press });
  const keep = async (one) => {
    form.last = null;
    await save([...watch.queries.filter((known) => keyOf(known) !== keyOf(one)), one]);
    empty(form, 'text');
  };
  const send = () => tried(form, async () => {
    const asked = query();
    form.last = await checkSource(watch, asked);
    form.checks[keyOf(asked)] = form.last;
    if (form.last.outcome !== 'FAILED') {
      await keep(asked);
    }
  });
  return sent(form, send,
    el('h2', {}, t('page.setup.addSource')),
    el('div', { class: 'pair' },
      choice(form, 'source', t('page.setup.source'), SOURCES.map((source) => [source, sourceName(source)])),
      entry(form, 'text', t('page.setup.query'), { required: true, maxlength: 500, autocapitalize: 'off', spellcheck: 'false' }, t('page.setup.queryWhy'))),
    tick(form, 'press', t('page.setup.press')),
    elsewhere(form, 'source', 'text'),
    form.last && form.last.outcome === 'FAILED' ? el('div', { role: 'status' }, outcome(form.last),
      el('p', { class: 'buttons' }, el('button', { type: 'button', 'data-keep': 'source-anyway', click: () => keep(form.last.query) }, t('page.setup.anyway')))) : null,
    el('p', { class: 'buttons' }, el('button', { type: 'submit', 'data-keep': 'source-send', 'data-act': 'test-source' }, form.busy ? t('page.check.busy') : t('page.setup.test'))));
}
