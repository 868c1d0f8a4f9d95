// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { standAt } from './present.js';
import { currentLanguage } from './words.js';

/** Talking to the API in the reader's language: one function, and two ways in which it can go wrong. */

const PATIENCE = 20000;

/** The API said no, and why. */
export class Refused extends Error {
  constructor(status, detail, field) {
    super(detail);
    this.status = status;
    this.field = field;
  }
}

/** No answer: no network, or nothing runs there. */
export class Unreachable extends Error {}

/** Sends a file as the table that it is, and anything else as JSON. Answers the parsed JSON, the text when it is not JSON, or null when the answer is empty. */
export async function ask(token, method, path, body) {
  const response = await fetched(token, method, path, body);
  const moment = response.headers.get('whatcrisis-demo');
  if (moment !== null) {
    standAt(moment);
  }
  const type = response.headers.get('content-type') || '';
  const text = await response.text();
  const content = type.includes('json') && text ? parsed(text) : text || null;
  if (!response.ok) {
    throw new Refused(response.status, (content && content.detail) || `${response.status} ${response.statusText}`, content && content.field);
  }
  return content;
}

async function fetched(token, method, path, body) {
  const headers = { Authorization: `Bearer ${token}` };
  if (body !== undefined) {
    headers['Content-Type'] = body instanceof Blob ? 'text/csv' : 'application/json';
  }
  if (method === 'POST') {
    headers['Idempotency-Key'] = crypto.randomUUID();
  }
  try {
    return await fetch(spoken(path), {
      method,
      headers,
      body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch (failure) {
    throw new Unreachable(failure.message);
  }
}

function spoken(path) {
  return `${path}${path.includes('?') ? '&' : '?'}language=${currentLanguage()}`;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (failure) {
    throw new Unreachable(failure.message);
  }
}
