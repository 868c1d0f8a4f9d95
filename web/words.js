// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { BOOKS } from './books.js';

/**
 * The page's own words. They are those of words_*.properties: the build makes books.js of what the page needs of them.
 * What the API says (sentences, reasons) is shown as it comes; it is asked in the same language.
 */

const KEY = 'whatcrisis.language';

let language = chosen();

/** Code and own name of each language there is. */
export function languages() {
  return Object.entries(BOOKS).map(([code, book]) => [code, book['language.name']]);
}

export function currentLanguage() {
  return language;
}

export function speak(code) {
  language = code;
  localStorage.setItem(KEY, code);
  document.documentElement.lang = code;
}

/** The words of that name, with {blanks} filled in. */
export function t(name, blanks) {
  const words = BOOKS[language][name];
  if (words === undefined) {
    throw new Error(`no words for ${name}`);
  }
  return unbroken(words).replace(/\{(\w+)\}/g, (whole, blank) => String(blanks[blank]));
}

/** Where a space stands before a sign, as in French, no line may end. */
function unbroken(words) {
  return words.replace(/ (?=[:;?!»%])|(?<=«) /g, '\u00a0');
}

/** As t, with the form that stands with the number. */
export function counted(name, number) {
  return t(`${name}.${isOne(number) ? 'one' : 'other'}`, { n: figure(number) });
}

/** Whether the singular stands with that number: form.singular is 1, or a range 0..1 that its whole part is in. */
function isOne(number) {
  const [from, to] = BOOKS[language]['form.singular'].split('..').map(Number);
  return number >= from && (to === undefined ? number === from : number < to + 1);
}

/** The words for a code of the API, or the code in plain letters when it is newer than this page. */
export function named(group, code, blanks) {
  const name = `${group}.${code}`;
  return name in BOOKS[language] ? t(name, blanks) : String(code).toLowerCase().replaceAll('_', ' ');
}

/** A number as the reader writes it, with one decimal below ten. */
export function figure(number) {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: number < 10 ? 1 : 0 }).format(number);
}

const EUROPEAN = { en: 'en-GB', pt: 'pt-PT' };

/** The reader's own variety of the language, or the European one. */
export function locale() {
  return navigator.languages.find((tag) => tag.startsWith(`${language}-`)) || EUROPEAN[language] || language;
}

/** What was chosen here, else what the link to the page says, else what the browser prefers. */
function chosen() {
  const kept = localStorage.getItem(KEY);
  const asked = /#(?:.*&)?language=([\w-]+)/.exec(location.hash)?.[1];
  const code = [kept, asked, ...navigator.languages.map((tag) => tag.split('-')[0])].find((tag) => tag in BOOKS) || 'en';
  if (code === asked) {
    localStorage.setItem(KEY, code);
  }
  document.documentElement.lang = code;
  return code;
}
