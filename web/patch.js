// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { flat, handle, handlersOf } from './dom.js';

/**
 * Makes what is shown equal to what was drawn afresh by changing only what differs, so that a reader does not notice: what
 * is open, half written, selected, scrolled or focused stays so. Elements are recognised by `data-keep` or their id, the
 * others by their order and name.
 */
export function patch(host, fresh) {
  const focused = document.activeElement;
  children(host, flat(fresh).map((child) => (child instanceof Node ? child : document.createTextNode(child))));
  if (focused !== document.activeElement && host.contains(focused)) {
    focused.focus({ preventScroll: true });
  }
}

function children(host, fresh) {
  const known = new Map([...host.childNodes].filter(keyOf).map((child) => [keyOf(child), child]));
  let at = host.firstChild;
  for (const next of fresh) {
    const key = keyOf(next);
    const found = key ? known.get(key) : at;
    if (!found || !alike(found, next)) {
      host.insertBefore(next, at);
      continue;
    }
    if (found === at) {
      at = at.nextSibling;
    } else {
      host.insertBefore(found, at);
    }
    become(found, next);
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    gone.remove();
  }
}

function keyOf(node) {
  return node.nodeType === Node.ELEMENT_NODE ? node.dataset.keep || node.id || null : null;
}

function alike(node, fresh) {
  return node.nodeName === fresh.nodeName && node.namespaceURI === fresh.namespaceURI && keyOf(node) === keyOf(fresh);
}

function become(node, fresh) {
  if (node.nodeType !== Node.ELEMENT_NODE) {
    if (node.data !== fresh.data) {
      node.data = fresh.data;
    }
    return;
  }
  attributes(node, fresh);
  handle(node, handlersOf(fresh));
  children(node, [...fresh.childNodes]);
}

/** Whether something is open belongs to the reader. */
function attributes(node, fresh) {
  const readers = node.nodeName === 'DETAILS' ? ['open'] : [];
  for (const { name } of [...node.attributes]) {
    if (!fresh.hasAttribute(name) && !readers.includes(name)) {
      node.removeAttribute(name);
    }
  }
  for (const { name, value } of fresh.attributes) {
    if (node.getAttribute(name) !== value && !readers.includes(name)) {
      node.setAttribute(name, value);
    }
  }
}
