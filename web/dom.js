// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Elements from plain values. Text only ever becomes a text node, so nothing that a stranger wrote can turn into markup. */

const SVG = 'http://www.w3.org/2000/svg';

export function el(name, attributes, ...children) {
  return filled(document.createElement(name), attributes, children);
}

export function svg(name, attributes, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

function filled(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes || {})) {
    if (typeof value === 'function') {
      node.addEventListener(key, value);
    } else if (value === true) {
      node.setAttribute(key, '');
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(key, value);
    }
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const drawn = new WeakMap();

/**
 * Fills the host again, but only when the facts differ from those it was last drawn from, and so that the reader does
 * not notice: what was open, half written or focused stays so. Elements are recognised by `data-keep`.
 */
export function redraw(host, facts, build) {
  const print = JSON.stringify(facts);
  if (drawn.get(host) === print) {
    return false;
  }
  drawn.set(host, print);
  const kept = remembered(host);
  host.replaceChildren(...[build()].flat(Infinity).filter(Boolean));
  restore(host, kept);
  return true;
}

function remembered(host) {
  const kept = new Map();
  for (const node of host.querySelectorAll('[data-keep]')) {
    kept.set(node.dataset.keep, {
      open: node.open,
      value: node.value,
      written: node.value !== node.defaultValue,
      focused: node === document.activeElement,
    });
  }
  return kept;
}

function restore(host, kept) {
  for (const node of host.querySelectorAll('[data-keep]')) {
    const before = kept.get(node.dataset.keep);
    if (!before) {
      continue;
    }
    if (before.open !== undefined) {
      node.open = before.open;
    }
    const offered = node.tagName === 'SELECT' && [...node.options].some((option) => option.value === before.value);
    if ((before.written && 'defaultValue' in node) || offered) {
      node.value = before.value;
    }
    if (before.focused) {
      node.focus({ preventScroll: true });
    }
  }
}

/** Has a screen reader say something. */
export function say(text) {
  document.getElementById('said').textContent = text;
}
