// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { change, correctsAt, pause, resume } from './acts.js';
import { drawCorrections } from './corrections.js';
import { el } from './dom.js';
import { drawExports } from './exports.js';
import { linkTo } from './places.js';
import { askCorrections, askTeam } from './questions.js';
import { askRota, drawRota } from './rota.js';
import { drawSettings } from './settings.js';
import { SETUP_PARTS } from './setup-parts.js';
import { mayAct, mayConfigure } from './state.js';
import { drawTeam } from './team.js';
import { t } from './words.js';

/**
 * What can be changed, in parts with an address of their own: `#/settings/people`. A part is
 *   address   its part of the address
 *   title     the key of its name
 *   draw      (state) => nodes
 *   admin     optional: whether it is for admins alone
 *   ask       optional: (state) => promise, while it is shown
 */
const PARTS = [
  { address: 'watch', title: 'page.settings.title', draw: (state) => drawSettings(state.watches.find((one) => one.id === state.watch), mayConfigure(), change) },
  { address: 'people', title: 'page.team.title', ask: () => Promise.all([askTeam(), askRota()]), draw: (state) => [drawTeam(state.team, pause, resume), drawRota(state.rota)] },
  ...SETUP_PARTS,
  { address: 'corrections', title: 'page.correct.title', ask: askCorrections, draw: (state) => drawCorrections(state.corrections, mayAct() ? correctsAt('corrections') : null) },
  { address: 'exports', title: 'page.exports.title', draw: drawExports },
];

/** Those for this reader; what only admins change is shown to nobody else. */
function parts() {
  return PARTS.filter((part) => !part.admin || mayConfigure());
}

export const SETTINGS = { address: 'settings', title: 'page.room.settings', icon: 'sliders', ask: async (state) => partOf(state).ask?.(state), draw };

function partOf({ place }) {
  return parts().find((part) => place.room === 'settings' && part.address === place.rest[0]) || PARTS[0];
}

function draw(state) {
  const here = partOf(state);
  return [
    el('h1', { tabindex: -1 }, t('page.room.settings')),
    el('nav', { class: 'parts', 'aria-label': t('page.room.settings') }, el('ul', {}, parts().map((part) => el('li', {},
      el('a', { href: linkTo('settings', part.address), 'data-keep': `part-${part.address}`, 'aria-current': part === here ? 'page' : null }, t(part.title)))))),
    here.draw(state),
  ];
}
