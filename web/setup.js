// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { redraw, refresh } from './asking.js';
import { el } from './dom.js';
import { linkTo } from './places.js';
import { accountsForm, drawAccounts } from './setup-accounts.js';
import { freshDraft, storeWatch } from './setup-draft.js';
import { elsewhere, formOf, tried } from './setup-form.js';
import { contactForm, drawContact } from './setup-people.js';
import { drawSources, knowChecks, sourcesForm } from './setup-sources.js';
import { drawTerms, termsForm } from './setup-terms.js';
import { state } from './state.js';
import { t } from './words.js';

/** Setting up a watch in four steps, each of which tries what is typed in it. The watch is stored after the third. */

const STEPS = [
  { address: 'terms', title: 'page.setup.terms', why: 'page.setup.termsWhy', draw: terms },
  { address: 'sources', title: 'page.setup.sources', why: 'page.setup.sourcesWhy', draw: sources },
  { address: 'accounts', title: 'page.setup.accounts', why: 'page.setup.accountsWhy', draw: accounts },
  { address: 'people', title: 'page.setup.people', why: 'page.setup.peopleWhy', draw: people },
];

export const SETUP = { address: 'setup', title: 'page.setup.title', icon: 'dot', draw };

let begun = null;

/** What was typed so far. */
function setup() {
  if (begun === null) {
    const draft = freshDraft();
    begun = { draft, terms: termsForm(draft), sources: sourcesForm(), accounts: accountsForm(), start: formOf('start', {}), contact: null };
  }
  return begun;
}

function stepOf({ place, watch }) {
  const step = STEPS.find((one) => place.room === 'setup' && one.address === place.rest[0]) || STEPS[0];
  return step.draw === people && watch === null ? STEPS[0] : step;
}

function draw(shown) {
  const step = stepOf(shown);
  const n = STEPS.indexOf(step) + 1;
  return [
    el('h1', { tabindex: -1 }, t(step.title)),
    el('p', { class: 'soft' }, t('page.setup.step', { n, of: STEPS.length }), ' ', t(step.why)),
    el('section', { id: 'setup', class: 'panel', 'data-step': step.address, 'data-keep': `step-${step.address}` }, step.draw(setup())),
  ];
}

function goTo(address) {
  location.hash = linkTo('setup', address);
}

function back(address) {
  return el('button', { type: 'button', 'data-keep': 'back', click: () => goTo(address) }, t('page.setup.back'));
}

function terms(all) {
  return drawTerms(all.terms, all.draft, {
    words: t('page.setup.toSources'),
    act: (watch, check) => {
      const known = all.draft.queries;
      all.draft = { ...watch, queries: known.length > 0 ? known : check.sources.map((one) => one.query) };
      knowChecks(all.sources, check.sources);
      goTo('sources');
    },
  });
}

function sources(all) {
  return [
    drawSources(all.sources, all.draft, (queries) => {
      all.draft = { ...all.draft, queries };
      redraw();
    }),
    el('p', { class: 'buttons' },
      el('button', { type: 'button', class: 'main', 'data-keep': 'go', 'data-act': 'go', click: () => goTo('accounts') }, t('page.setup.toAccounts')),
      back('terms')),
  ];
}

function accounts(all) {
  const start = () => tried(all.start, async () => {
    state.watch = await storeWatch(all.draft);
    begun = { ...setup(), contact: null };
    await refresh();
    goTo('people');
  });
  return [
    drawAccounts(all.accounts, all.draft, (changed) => {
      all.draft = { ...all.draft, ...changed };
      redraw();
    }),
    elsewhere(all.start),
    el('p', { class: 'buttons' },
      el('button', { type: 'button', class: 'main', 'data-keep': 'go', 'data-act': 'go', click: start }, t('page.setup.start')),
      back('sources')),
  ];
}

function people(all) {
  all.contact = all.contact ?? contactForm(null, state.watches.find((one) => one.id === state.watch));
  return drawContact(all.contact, {
    words: t(all.contact.tests ? 'page.setup.finish' : 'page.setup.later'),
    act: () => {
      begun = null;
      location.hash = linkTo('now');
    },
  });
}
