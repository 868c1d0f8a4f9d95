// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { actions, moreActions } from './actions.js';
import { el } from './dom.js';
import { failed } from './failures.js';
import { alertsOf } from './outbox.js';
import { linkTo } from './places.js';
import { post } from './posts.js';
import { fromNow, present } from './present.js';
import { report } from './reports.js';
import { badge, colourOf, shape } from './shapes.js';
import { suggestions } from './suggestions.js';
import { timeline } from './timeline.js';
import { clock } from './times.js';
import { wakes } from './wakes.js';
import { counted, figure, named, t } from './words.js';

/** One incident: what happened, the post, what to do and not to do, drafts, what was done, why. */

/**
 * @param known what was asked about it: `detail`, and `suggestions` while it is open
 * @param others those that are open beside it
 */
export function drawIncident(incident, known, others, { allowed, act, alerts, reports, read, people, corrections }) {
  const { detail, suggestions: advice } = known;
  const over = incident.state.id === 'OVER';
  return el('article', { class: `incident ${over ? 'is-green' : colourOf(incident.level)}`, id: `incident-${incident.id}`, 'data-keep': 'incident' },
    head(incident, detail, over),
    el('div', { class: 'columns' },
      el('div', {},
        over ? report(incident, reports[incident.id], read) : [actions(incident, allowed, act), moreActions(incident, allowed, act, others, detail.stories)],
        over ? [wakes(detail.wakes, incident, allowed, act), people(incident)] : null,
        quoted(detail, corrections),
        advice ? suggestions(advice, incident) : null,
        over ? null : [people(incident), wakes(detail.wakes, incident, allowed, act)]),
      el('div', {},
        timeline(detail, incident, allowed && !over ? act : null),
        alertsOf(alerts, incident),
        why(detail, corrections))));
}

function head(incident, detail, over) {
  return el('header', {},
    el('p', { class: 'back' }, el('a', { href: linkTo('incidents') }, t('page.room.incidents'))),
    el('p', { class: 'eyebrow' },
      over ? el('span', { class: 'badge is-green' }, shape('check'), named('state', 'OVER')) : badge(incident.level),
      over ? el('span', {}, named('how', incident.state.how)) : el('span', {}, named('phase', incident.phase)),
      el('span', {}, over ? `${clock(incident.openedAt)} – ${clock(incident.state.since)}` : t('page.incident.open', { at: clock(incident.openedAt) }))),
    el('h1', { tabindex: -1 }, incident.headline),
    el('p', { class: 'sentence' }, incident.sentence),
    flags(detail.verdict.flags),
    el('ul', { class: 'figures' }, numbers(incident, over).map((part) => el('li', {}, part))),
    over ? null : [forecast(incident.forecast), standing(incident), set(incident), quiet(incident)]);
}

/** What started it, or else what stands for it, in its own words and with its link. */
function quoted(detail, corrections) {
  const { ownPost, firstPost } = detail;
  const shown = shownOf(detail);
  return shown
    ? el('section', { class: 'quoted' }, el('h2', {}, t(ownPost ? 'page.incident.own' : firstPost ? 'page.incident.first' : 'page.incident.sample')), el('ul', { class: 'rows' }, corrections.below(shown)), failed('quoted'))
    : null;
}

function shownOf({ ownPost, firstPost, samples }) {
  return ownPost || firstPost || samples[0];
}

function flags(found) {
  return found.length === 0 ? null : el('p', { class: 'flags' }, t('page.incident.flags', { flags: found.map((flag) => named('flag', flag)).join(', ') }));
}

/** What is not zero, each with what it counts. */
function numbers(incident, over) {
  const some = (number, name, more = '') => (number === 0 ? null : [el('strong', {}, figure(number)), ` ${counted(name, number)}${more}`]);
  return [
    over || incident.lastHour === 0 ? null : [el('strong', {}, figure(incident.lastHour)), ` ${t('page.incident.hour')} (${t('page.incident.usual', { n: figure(incident.usualHour) })})`],
    some(incident.criticalAuthors, 'page.incident.people'),
    incident.peak.posts === 0 ? null : [el('strong', {}, figure(incident.peak.posts)), ` ${t('page.incident.peak')} (${clock(incident.peak.hour)})`],
    some(incident.posts, 'page.incident.posts', read(incident)),
    some(incident.press, 'page.incident.press'),
    some(incident.platforms, 'page.incident.platforms'),
  ].filter(Boolean);
}

/** That a network had more posts than were read, where it had. */
function read({ posts, unread }) {
  return unread === 0 ? '' : ` (${t('page.incident.read', { posts: figure(posts), read: figure(posts - unread) })})`;
}

function forecast(made) {
  return made === null || Date.parse(made.calmByP50) <= present() ? null : el('p', { class: 'soft' }, t('page.incident.forecast', {
    early: clock(fromNow(made.calmByP10)),
    middle: clock(made.calmByP50),
    late: clock(made.calmByP90),
    day: percent(made.calmWithin24h),
    double: percent(made.doubleBy07h),
  }));
}

function percent(share) {
  return `${Math.round(share * 100)} %`;
}

function standing({ state: { id, by, since, until } }) {
  return id === 'OPEN'
    ? null
    : el('p', { class: 'standing' }, shape('check'), t('page.incident.by', { state: named('state', id), who: by || '–', at: clock(since) }), until ? `, ${t('page.incident.until', { at: clock(until) })}` : null);
}

function set({ setLevel }) {
  return setLevel === null
    ? null
    : el('p', { class: 'standing' }, t(setLevel.raised ? 'page.incident.raised' : 'page.incident.lowered', { who: setLevel.by, level: named('level', setLevel.level.id), at: clock(setLevel.at) }));
}

function quiet({ quietSince }) {
  return quietSince ? el('p', { class: 'standing' }, t('page.incident.quiet', { at: clock(quietSince) })) : null;
}

/** By which rule, what would change it, and the posts that it rests on. */
function why(detail, corrections) {
  const { wouldChange, rule } = detail.verdict;
  return el('details', { 'data-keep': 'evidence' },
    el('summary', {}, t('page.incident.reading'), el('span', { class: 'rule' }, t('page.rule', { id: rule }))),
    wouldChange.length === 0 ? null : [el('h3', {}, t('page.change.title')), el('ul', { class: 'plain' }, wouldChange.map((sentence) => el('li', {}, sentence)))],
    detail.samples.length === 0 ? null : [el('h3', {}, t('page.incident.samples')), el('ul', { class: 'rows' }, detail.samples.map((mention) => (mention.id === shownOf(detail)?.id ? post(mention) : corrections.below(mention))))]);
}
