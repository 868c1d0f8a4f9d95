// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { linkTo } from './places.js';
import { present } from './present.js';
import { badge, colourOf, shape } from './shapes.js';
import { clock } from './times.js';
import { verdictWord } from './titles.js';
import { counted, figure, named, t } from './words.js';

/** The first screen: what is the matter, against what is normal, whether to get up, and what to do. */

const BELIEVED = ['WHAT_CRISIS', 'RIPPLE', 'SQUALL', 'STORM', 'LEARNING'];

/**
 * @param advice what was asked about each incident, by its id
 * @param owed how many people wait for an answer
 */
export function drawVerdict(now, stale, answeredAt, advice, owed) {
  const shown = stale ? unanswered(now, answeredAt) : now;
  const word = verdictWord(now);
  return el('section', { id: 'verdict', class: `verdict ${colourOf(shown.state)}`, 'data-state': shown.state.id },
    el('p', { class: 'eyebrow' }, el('span', {}, now.brand), now.at ? el('span', {}, t('page.asOf', { at: clock(now.at) })) : t('page.verdict.never')),
    el('h1', { class: 'word', tabindex: -1 }, shape(shown.state.shape), el('span', { id: 'word' }, word), without(shown)),
    beyond(word, shown),
    stale ? null : [numbers(now), waking(now), todo(now, advice, owed), remarks(now)]);
}

/** What is shown when nobody has answered for a while: never the last verdict as if it still held. */
function unanswered(now, answeredAt) {
  const sentence = t('page.stale.sentence', { at: clock(answeredAt), word: named('level', now.state.id) });
  const look = { id: 'BLIND', colour: 'hatched', shape: 'slashed-circle' };
  return { ...now, state: look, sentence, without: [] };
}

function without(now) {
  return now.without.length === 0
    ? null
    : el('small', { class: 'without', title: now.without.join(', ') }, `(${t('page.verdict.without', { queries: now.without.map(shortened).join(', ') })})`);
}

/** A query without what only a machine needs of an address. */
function shortened(query) {
  return query.replace(/https?:\/\/(?:www\.)?([^/]+)\S*/, '$1');
}

/** The sentence, without the word that stands above it already, and without what is blind, which stands there, too. */
function beyond(word, { sentence, without: blind }) {
  const more = sentence.startsWith(word) ? sentence.slice(word.length).replace(/^[.:]?\s*/, '') : sentence;
  const said = blind.length > 0 ? more.replace(/\s*\([^()]*\)\.?$/, '') : more;
  return said ? el('p', { class: 'sentence' }, said) : null;
}

/** The number against the normal one, and when it is probably over. */
function numbers(now) {
  if (!BELIEVED.includes(now.state.id)) {
    return null;
  }
  const { forecast } = now;
  const calm = forecast && Date.parse(forecast.calmByP50) > present();
  const sentences = [
    lastHour(now),
    calm ? t('page.now.calm', { middle: clock(forecast.calmByP50) }) : null,
  ].filter(Boolean);
  return sentences.length === 0 ? null : el('p', { class: 'sentence numbers' }, sentences.join(' '));
}

/** The counts close every five minutes: an incident may know of more. None where as good as none is usual says nothing. */
function lastHour({ signal, openIncidents }) {
  if (!signal) {
    return null;
  }
  const posts = Math.max(signal.inHour, ...openIncidents.map((incident) => incident.lastHour));
  const telling = posts > 0 || (openIncidents.length === 0 && signal.usual >= 1);
  return telling ? t(signal.usual < 0.05 ? 'page.now.hour.none' : 'page.now.hour', { posts: counted('page.counts.posts.full', posts), usual: figure(signal.usual) }) : null;
}

function waking(now) {
  if (!now.waking || !BELIEVED.includes(now.state.id)) {
    return null;
  }
  return el('p', { class: 'waking' },
    el('strong', {}, t(now.waking.wake ? 'page.waking.yes' : 'page.waking.no')),
    ` ${now.waking.reason.replace(/\.$/, '')}.`);
}

/** What to do about the gravest, and the way to each that is open; in calm, the people who still wait. */
function todo(now, advice, owed) {
  const [gravest, ...others] = now.openIncidents;
  if (!gravest) {
    return now.state.id === 'WHAT_CRISIS' ? el('p', { class: 'todo' }, owed === 0 ? t('page.now.nothing') : el('a', { href: linkTo('replies') }, counted('page.now.owed', owed))) : null;
  }
  const steps = advice[gravest.id]?.suggestions?.do ?? [];
  return [
    steps.length === 0 ? null : el('ol', { class: 'todo' }, steps.slice(0, 3).map((step) => el('li', {}, step))),
    el('p', { class: 'buttons' }, el('a', { class: 'button main', href: linkTo('incidents', gravest.id) }, t('page.verdict.act'))),
    others.length === 0 ? null : el('ul', { class: 'others' }, others.map((incident) => el('li', {},
      el('a', { href: linkTo('incidents', incident.id) }, badge(incident.level), ' ', incident.headline)))),
  ];
}

/** A setting of the installation that does not do what it was meant to. */
function settingFault(fault) {
  const replaced = fault.kind === 'UNUSABLE' && fault.instead;
  return el('li', { class: 'fault' }, replaced ? t('page.fault.instead', fault) : named('fault', fault.kind, fault));
}

function remarks(now) {
  const list = [
    now.learningUntil ? el('li', {}, t('page.learning.until', { at: clock(now.learningUntil) })) : null,
    now.livingShare < 1 && now.sources.length > 0 ? el('li', {}, t('page.now.seen', { n: figure(Math.floor(now.livingShare * 100)) })) : null,
    now.settingFaults.map(settingFault),
    now.campaign ? el('li', {}, t('page.campaign.on', { n: figure(now.campaign.factor), at: clock(now.campaign.until) })) : null,
    now.baseRate && now.openIncidents.length > 0 && BELIEVED.includes(now.state.id) ? el('li', {}, now.baseRate) : null,
  ].flat().filter(Boolean);
  return list.length === 0 ? null : el('ul', { class: 'remarks' }, list);
}
