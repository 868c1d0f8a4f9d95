// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { el } from './dom.js';
import { linkTo } from './places.js';
import { colourOf, shape } from './shapes.js';
import { clock, moment } from './times.js';
import { verdictWord } from './titles.js';
import { figure, named, t } from './words.js';

/** The first screen: what is the matter, how sure that is, and whether to get up. */

const BELIEVED = ['WHAT_CRISIS', 'RIPPLE', 'SQUALL', 'STORM', 'LEARNING'];

export function drawVerdict(now, stale, answeredAt) {
  const shown = stale ? unanswered(now, answeredAt) : now;
  return el('section', { id: 'verdict', class: `verdict ${colourOf(shown.state)}`, 'data-state': shown.state.id },
    el('p', { class: 'eyebrow' }, el('span', {}, now.brand), now.at ? el('span', {}, t('page.asOf', { at: clock(now.at) })) : t('page.verdict.never')),
    el('h1', { class: 'word', tabindex: -1 }, shape(shown.state.shape), el('span', { id: 'word' }, verdictWord(now)), without(shown)),
    el('p', { class: 'sentence' }, shown.sentence),
    stale ? null : waking(now),
    stale ? null : facts(now),
    now.openIncidents.length > 0 ? el('p', { class: 'buttons' }, el('a', { class: 'button main', href: linkTo('incidents', now.openIncidents[0].id) }, t('page.verdict.act'))) : null,
    stale ? null : remarks(now));
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

function waking(now) {
  if (!now.waking || !BELIEVED.includes(now.state.id)) {
    return null;
  }
  return el('p', { class: 'waking' },
    el('strong', {}, t(now.waking.wake ? 'page.waking.yes' : 'page.waking.no')),
    ` ${now.waking.reason}.`);
}

function facts(now) {
  const list = [];
  if (now.signal && BELIEVED.includes(now.state.id)) {
    list.push(fact(figure(now.signal.inHour), t('page.verdict.hour'), t('page.verdict.usual', { n: figure(now.signal.usual) })));
  }
  if (now.forecast && Date.parse(now.forecast.calmByP50) > Date.now() && BELIEVED.includes(now.state.id)) {
    const f = now.forecast;
    list.push(fact(moment(f.calmByP50), t('page.verdict.calm'), t('page.verdict.calmRange', { early: clock(f.calmByP10), late: clock(f.calmByP90) })));
  }
  if (now.openIncidents.length > 1) {
    list.push(fact(figure(now.openIncidents.length), t('page.verdict.open'), ''));
  }
  if (now.livingShare < 1 && now.sources.length > 0) {
    list.push(fact(`${Math.floor(now.livingShare * 100)} %`, t('page.verdict.alive'), ''));
  }
  return list.length === 0 ? null : el('dl', { class: 'facts' }, list);
}

export function fact(number, name, more) {
  return el('div', {}, el('dt', {}, name), el('dd', {}, number), more ? el('dd', { class: 'more' }, more) : null);
}

/** A setting of the installation that does not do what it was meant to. */
function settingFault(fault) {
  const replaced = fault.kind === 'UNUSABLE' && fault.instead;
  return el('li', { class: 'fault' }, replaced ? t('page.fault.instead', fault) : named('fault', fault.kind, fault));
}

function remarks(now) {
  return el('ul', { class: 'remarks' },
    now.learningUntil ? el('li', {}, t('page.learning.until', { at: clock(now.learningUntil) })) : null,
    now.settingFaults.map(settingFault),
    now.campaign ? el('li', {}, t('page.campaign.on', { n: figure(now.campaign.factor), at: clock(now.campaign.until) })) : null,
    now.baseRate && BELIEVED.includes(now.state.id) ? el('li', {}, now.baseRate) : null);
}
