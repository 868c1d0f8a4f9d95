// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { actions, canUndo, undo } from './actions.js';
import { el } from './dom.js';
import { evidence, ownPost } from './evidence.js';
import { badge, colourOf, shape } from './shapes.js';
import { suggestions } from './suggestions.js';
import { clock, moment } from './times.js';
import { fact } from './verdict.js';
import { wakes } from './wakes.js';
import { figure, named, t } from './words.js';

/** The open incidents, the gravest first, and those ended so lately that it can be taken back. */

export function drawIncidents(open, ended, advice, allowed, act) {
  return el('section', { id: 'incidents' },
    open.map((incident, i) => card(incident, open, advice[incident.id], allowed, act, i === 0)),
    ended.map((incident) => undoable(incident, allowed, act)));
}

/** Those that are over and can still be taken back. */
export function undoables(incidents) {
  return incidents.filter((incident) => incident.state.id === 'OVER' && canUndo(incident));
}

function card(incident, open, known, allowed, act, first) {
  return el('article', { class: `panel incident ${colourOf(incident.level)}`, id: `incident-${incident.id}` },
    el('p', { class: 'eyebrow' }, badge(incident.level), el('span', {}, named('phase', incident.phase)), el('span', {}, t('page.incident.open', { at: clock(incident.openedAt) }))),
    el('h3', {}, incident.headline),
    el('p', { class: 'sentence' }, incident.sentence),
    flags(known),
    known && known.detail ? ownPost(known.detail) : null,
    numbers(incident),
    el('p', {}, forecast(incident.forecast)),
    standing(incident),
    set(incident),
    incident.quietSince ? el('p', { class: 'standing' }, t('page.incident.quiet', { at: clock(incident.quietSince) })) : null,
    actions(incident, allowed, act, open.filter((other) => other.id !== incident.id), known && known.detail ? known.detail.stories : []),
    known && known.detail ? wakes(known.detail.wakes, incident, allowed, act) : null,
    known && known.suggestions ? suggestions(known.suggestions, incident, first) : null,
    known && known.detail ? evidence(known.detail) : null);
}

function flags(known) {
  const found = known && known.detail ? known.detail.verdict.flags : [];
  return found.length === 0 ? null : el('p', { class: 'flags' }, t('page.incident.flags', { flags: found.map((flag) => named('flag', flag)).join(', ') }));
}

function numbers(incident) {
  return el('dl', { class: 'facts' },
    fact(figure(incident.lastHour), t('page.incident.hour'), t('page.incident.usual', { n: figure(incident.usualHour) })),
    counted(incident.criticalAuthors, t('page.incident.people')),
    counted(incident.peak.posts, t('page.incident.peak'), clock(incident.peak.hour)),
    counted(incident.posts, t('page.incident.posts')),
    counted(incident.press, t('page.incident.press')),
    counted(incident.platforms, t('page.incident.platforms')));
}

/** What is not zero. */
function counted(number, name, more = '') {
  return number === 0 ? null : fact(figure(number), name, more);
}

function forecast(made) {
  if (made === null || Date.parse(made.calmByP50) <= Date.now()) {
    return t('page.incident.noForecast');
  }
  return t('page.incident.forecast', {
    early: clock(made.calmByP10),
    middle: clock(made.calmByP50),
    late: clock(made.calmByP90),
    day: percent(made.calmWithin24h),
    double: percent(made.doubleBy07h),
  });
}

function percent(share) {
  return `${Math.round(share * 100)} %`;
}

function standing(incident) {
  const { id, by, since, until } = incident.state;
  return id === 'OPEN'
    ? null
    : el('p', { class: 'standing' }, shape('check'), t('page.incident.by', { state: named('state', id), who: by || '–', at: clock(since) }), until ? `, ${t('page.incident.until', { at: clock(until) })}` : null);
}

function set({ setLevel }) {
  return setLevel === null
    ? null
    : el('p', { class: 'standing' }, t(setLevel.raised ? 'page.incident.raised' : 'page.incident.lowered', { who: setLevel.by, level: named('level', setLevel.level.id), at: clock(setLevel.at) }));
}

function undoable(incident, allowed, act) {
  return el('article', { class: 'panel incident is-green', id: `incident-${incident.id}` },
    el('p', { class: 'eyebrow' }, el('span', { class: 'badge is-green' }, shape('check'), named('state', 'OVER')), el('span', {}, named('how', incident.state.how))),
    el('h3', {}, incident.headline),
    allowed ? el('p', { class: 'buttons' }, undo(incident, act)) : null);
}
