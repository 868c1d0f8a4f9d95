// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Elements from plain values. Text only ever becomes a text node, so nothing that a stranger wrote can turn into markup. */

const SVG = 'http://www.w3.org/2000/svg';

/** What an element does on which event; patching hands it on from the fresh element to the one that stays. */
const handlers = new WeakMap();

export function el(name, attributes, ...children) {
  return filled(document.createElement(name), attributes, children);
}

export function svg(name, attributes, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

function filled(node, attributes, children) {
  const does = {};
  for (const [key, value] of Object.entries(attributes || {})) {
    if (typeof value === 'function') {
      does[key] = value;
    } else if (value === true) {
      node.setAttribute(key, '');
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(key, value);
    }
  }
  handle(node, does);
  node.append(...flat(children));
  return node;
}

/** Nodes and texts without what is not there. */
export function flat(children) {
  return [children].flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}

/** From now on the element does this, and nothing else. */
export function handle(node, does) {
  const known = handlers.get(node) || {};
  Object.keys(does).filter((event) => !(event in known)).forEach((event) => node.addEventListener(event, handled));
  handlers.set(node, { ...Object.fromEntries(Object.keys(known).map((event) => [event, null])), ...does });
}

/** What the element does. */
export function handlersOf(node) {
  return handlers.get(node) || {};
}

function handled(event) {
  const handler = handlersOf(event.currentTarget)[event.type];
  return handler ? handler(event) : undefined;
}

/** What stands in the fields of the form that was sent, by their names; the browser itself sends nothing. */
export function typed(event) {
  event.preventDefault();
  return Object.fromEntries(new FormData(event.currentTarget));
}

/** Has a screen reader say something. */
export function say(text) {
  document.getElementById('said').textContent = text;
}
