// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** The access token: out of the link, into this tab, never back into the address bar. */

const KEY = 'whatcrisis.token';

/** Takes the token out of the link's fragment, if there is one, and answers the one this tab has. */
export function takeToken() {
  const found = tokenIn(location.hash);
  if (found) {
    sessionStorage.setItem(KEY, found);
    history.replaceState(history.state, '', location.pathname + location.search + placeIn(location.hash));
  }
  return sessionStorage.getItem(KEY);
}

/** Keeps what a person pasted, a whole link or the token alone. Answers the token, or null when there is none in it. */
export function keepToken(pasted) {
  const token = tokenIn(pasted) || pasted.trim();
  if (!/^[\w.~+/=-]+$/.test(token)) {
    return null;
  }
  sessionStorage.setItem(KEY, token);
  return token;
}

export function dropToken() {
  sessionStorage.removeItem(KEY);
}

/** The place in the page, without what else the link has. */
function placeIn(fragment) {
  return /^#\/[^&]*/.exec(fragment)?.[0] ?? '';
}

function tokenIn(link) {
  const found = /#(?:.*&)?token=([^&\s]+)/.exec(link);
  return found ? decodeURIComponent(found[1]) : null;
}
