// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { outcome, row, sourceName } from './setup-checks.js';
import { checkAccount } from './setup-draft.js';
import { choice, elsewhere, empty, entry, formOf, sent, tried } from './setup-form.js';
import { t } from './words.js';

/** The team's own accounts, each with a look at what is seen of it. */

const SOURCES = ['mastodon', 'bluesky', 'rss'];

export function accountsForm() {
  return { ...formOf('account', { source: SOURCES[0], handle: '' }), checks: {}, last: null };
}

/** @param save keeps accounts and queries */
export function drawAccounts(form, watch, save) {
  return el('div', {},
    watch.ownAccounts.length === 0 ? el('p', {}, t('page.setup.noAccount')) : el('ul', { class: 'rows' }, watch.ownAccounts.map((account) => one(form, watch, account, save))),
    added(form, watch, save));
}

function one(form, watch, account, save) {
  const reads = (query) => query.source === account.source && query.text.replace(/^@/, '') === account.handle.replace(/^@/, '');
  const drop = () => save({
    ownAccounts: watch.ownAccounts.filter((known) => known !== account),
    queries: watch.queries.filter((query) => !reads(query)),
  });
  return row({ source: account.source, text: account.handle, press: false }, form.checks[`${account.source}:${account.handle}`],
    el('button', { type: 'button', 'data-keep': `drop-own-${account.source}-${account.handle}`, click: drop }, t('page.setup.drop')));
}

function added(form, watch, save) {
  const keep = async (account, query) => {
    form.last = null;
    await save({
      ownAccounts: [...watch.ownAccounts.filter((known) => known.source !== account.source || known.handle !== account.handle), account],
      queries: [...watch.queries.filter((known) => known.source !== query.source || known.text !== query.text), query],
    });
    empty(form, 'handle');
  };
  const send = () => tried(form, async () => {
    const account = { source: form.values.source, handle: form.values.handle.trim().replace(/^@/, '') };
    form.last = { check: await checkAccount(account), account };
    form.checks[`${account.source}:${account.handle}`] = form.last.check;
    if (form.last.check.outcome !== 'FAILED') {
      await keep(account, form.last.check.query);
    }
  });
  return sent(form, send,
    el('h2', {}, t('page.setup.addAccount')),
    el('div', { class: 'pair' },
      choice(form, 'source', t('page.setup.source'), SOURCES.map((source) => [source, sourceName(source)])),
      entry(form, 'handle', t('page.setup.handle'), { required: true, maxlength: 200, autocapitalize: 'off', spellcheck: 'false' }, t('page.setup.handleWhy'))),
    elsewhere(form, 'source', 'handle'),
    form.last && form.last.check.outcome === 'FAILED' ? el('div', { role: 'status' }, outcome(form.last.check),
      el('p', { class: 'buttons' }, el('button', { type: 'button', 'data-keep': 'account-anyway', click: () => keep(form.last.account, form.last.check.query) }, t('page.setup.anyway')))) : null,
    el('p', { class: 'buttons' }, el('button', { type: 'submit', 'data-keep': 'account-send', 'data-act': 'test-account' }, form.busy ? t('page.check.busy') : t('page.setup.test'))));
}
