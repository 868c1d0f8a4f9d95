// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { refresh } from './asking.js';
import { el } from './dom.js';
import { linkTo } from './places.js';
import { changeWatch } from './questions.js';
import { accountsForm, drawAccounts } from './setup-accounts.js';
import { askAccess, drawAccess } from './setup-access.js';
import { drawFile } from './setup-file.js';
import { askRoster, drawRoster } from './setup-roster.js';
import { elsewhere, formOf, tried } from './setup-form.js';
import { drawSources, sourcesForm } from './setup-sources.js';
import { drawTerms, termsForm } from './setup-terms.js';
import { state } from './state.js';
import { t } from './words.js';

/** The forms of the set-up under Settings: what they change is stored at once. For admins. */
export const SETUP_PARTS = [
  { address: 'terms', title: 'page.setup.terms', admin: true, draw: terms },
  { address: 'sources', title: 'page.setup.sources', admin: true, draw: sources },
  { address: 'accounts', title: 'page.setup.accounts', admin: true, draw: accounts },
  { address: 'roster', title: 'page.setup.people', admin: true, ask: askRoster, draw: drawRoster },
  { address: 'access', title: 'page.access.title', admin: true, ask: askAccess, draw: drawAccess },
  { address: 'file', title: 'page.file.title', admin: true, draw: drawFile },
];

let kept = null;

/** The forms over the watch that is shown. */
function forms() {
  const watch = state.watches.find((one) => one.id === state.watch);
  if (kept === null || kept.id !== watch.id) {
    kept = { id: watch.id, terms: termsForm(watch), sources: sourcesForm(), accounts: accountsForm(), save: formOf('save', {}) };
  }
  return { ...kept, watch };
}

async function save(form, changes) {
  if (await tried(form, () => changeWatch(changes))) {
    await refresh();
  }
}

function panel(address, ...children) {
  return el('section', { id: 'setup', class: 'panel', 'data-step': address, 'data-keep': `part-of-${address}` }, children);
}

function terms() {
  const all = forms();
  return [
    panel('terms', drawTerms(all.terms, all.watch, {
      atOnce: true,
      words: t('page.setup.save'),
      act: ({ brand, terms: words, relevance, zone, language }) => save(all.terms, { brand, terms: words, relevance, zone, language }),
    })),
    el('p', {}, el('a', { href: linkTo('setup', 'terms') }, t('page.setup.another'))),
  ];
}

function sources() {
  const all = forms();
  return panel('sources', drawSources(all.sources, all.watch, (queries) => save(all.save, { queries })), elsewhere(all.save));
}

function accounts() {
  const all = forms();
  return panel('accounts', drawAccounts(all.accounts, all.watch, (changed) => save(all.save, changed)), elsewhere(all.save));
}
