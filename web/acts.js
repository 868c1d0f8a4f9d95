// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { Refused } from './api.js';
import { done } from './asking.js';
import { act, answerProposal, askReport, changeWatch, pauseContact, putConclusions, putSales, readPage, readTheirs, removeSales, resumeContact, teach, untaught } from './questions.js';
import { state } from './state.js';

/** What a person does from a room: it is done, said, and asked for again. Each answers whether it was done. */

export function actOn(incident, verb, body) {
  return done(incident.id, async () => {
    await act(incident, verb, body);
    const known = state.advice[incident.id];
    if (known) {
      known.version = null;
    }
  }, verb === 'note' ? 'page.act.noteDone' : 'page.act.done');
}

export function teachOf(mention, feedback) {
  return done('latest', () => teach(mention, feedback), 'page.mark.done');
}

/** To say what posts say, and to take it back, at a place of the page. */
export function correctsAt(place) {
  return {
    correct: (mention, feedback, label) => done(place, () => teach(mention, feedback, label), 'page.mark.done'),
    uncorrect: (mention) => done(place, () => untaught(mention), 'page.correct.undid'),
  };
}

export function exclude(word) {
  const { relevance } = state.watches.find((one) => one.id === state.watch);
  return change({ relevance: { ...relevance, excludedWords: [...relevance.excludedWords, word] } }, 'latest');
}

/** Changes the watch. */
export function change(what, place = 'settings') {
  return done(place, () => changeWatch(what));
}

/** Answers a proposal of the ledger. */
export function answer(verb, body) {
  return done('ledger', () => answerProposal(verb, body));
}

export function pause(contact, until) {
  return done('team', () => pauseContact(contact, until));
}

export function resume(contact) {
  return done('team', () => resumeContact(contact));
}

/** Stores what people concluded; who wrote meanwhile is shown beside it. */
export function conclude(incident, texts) {
  return done(`report-${incident.id}`, async () => {
    try {
      await putConclusions(incident, texts);
    } catch (failure) {
      if (failure instanceof Refused && failure.status === 409) {
        await readTheirs(incident);
      }
      throw failure;
    }
    await askReport(incident);
  });
}

/** The report as a page of its own, or null when it cannot be had. */
export async function pageOf(incident) {
  let text = null;
  await done(`report-${incident.id}`, async () => { text = await readPage(incident); });
  return text;
}

export function handInSales(file) {
  return file ? done('sales', () => putSales(file)) : null;
}

export function forgetSales() {
  return done('sales', removeSales);
}
