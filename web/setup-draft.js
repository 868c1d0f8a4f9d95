// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { ask } from './api.js';
import { state } from './state.js';
import { currentLanguage } from './words.js';

/** A watch that is being thought of, and what is asked about it. */

/** Nothing yet, in the zone and the language of the reader. */
export function freshDraft() {
  return {
    brand: '',
    terms: [],
    relevance: { excludedWords: [], excludedAuthors: [], requiredContext: [] },
    ownAccounts: [],
    queries: [],
    languages: [],
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
    language: currentLanguage().toUpperCase(),
  };
}

/** What would have matched in the last days, by source. */
export function checkTerms(watch) {
  return ask(state.token, 'POST', '/checks/terms', { ...thought(watch), queries: [] });
}

export function checkSource(watch, query) {
  return ask(state.token, 'POST', '/checks/source', { watch: thought({ ...watch, queries: [] }), query });
}

export function checkAccount(account) {
  return ask(state.token, 'POST', '/checks/account', account);
}

/** Stores it under a name of its own. Answers the id. */
export async function storeWatch(draft) {
  const id = freeId(draft.brand, state.watches.map((watch) => watch.id));
  await ask(state.token, 'PUT', `/watches/${id}`, { ...draft, version: 0 });
  return id;
}

/** What the checks read of a watch. */
function thought({ brand, terms, relevance, ownAccounts, queries, languages, zone, language }) {
  return { brand, terms, relevance, ownAccounts, queries, languages, zone, language };
}

/** "Café Zoë" is cafe-zoe, or cafe-zoe-2 where that is taken. */
export function freeId(name, taken) {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '');
  const id = plain.slice(0, 36).replace(/-+$/, '') || 'watch';
  let free = id;
  for (let n = 2; taken.includes(free); n++) {
    free = `${id}-${n}`;
  }
  return free;
}
