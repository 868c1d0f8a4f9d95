// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

import { ENGLISH } from './words-en.js';
import { FRENCH } from './words-fr.js';

/** The page's own words. What the API says (sentences, reasons) is shown as it comes. */

const KEY = 'whatcrisis.language';
const BOOKS = { en: ENGLISH, fr: FRENCH };

let language = chosen();

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

/** French puts a space before some signs, at which no line may end. */
function unbroken(words) {
  return language === 'fr' ? words.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0') : words;
}

/** As t, with the singular when the number is one. */
export function counted(name, number) {
  return t(number === 1 ? `${name}.one` : name, { n: figure(number) });
}

/** The words for a code of the API, or the code in plain letters when it is newer than this page. */
export function named(group, code) {
  return BOOKS[language][`${group}.${code}`] || String(code).toLowerCase().replaceAll('_', ' ');
}

/** A number as the reader writes it, with one decimal below ten. */
export function figure(number) {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: number < 10 ? 1 : 0 }).format(number);
}

/** The reader's own variety of the language, or the European one. */
export function locale() {
  return navigator.languages.find((tag) => tag.startsWith(`${language}-`)) || (language === 'fr' ? 'fr-FR' : 'en-GB');
}

export function wordOf(look) {
  return language === 'fr' ? look.wordFr : look.word;
}

function chosen() {
  const kept = localStorage.getItem(KEY);
  const code = kept in BOOKS ? kept : navigator.language.startsWith('fr') ? 'fr' : 'en';
  document.documentElement.lang = code;
  return code;
}
