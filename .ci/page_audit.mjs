// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
//
// page_audit.mjs rooms|demo ADDRESS TOKEN: looks at the page with axe, on a phone and a screen, light and dark. `rooms` looks at
// each room once and measures it with Lighthouse on a phone; `demo` looks at the fullest moments of a demo that was played to
// its end: incidents, people to answer, post-mortems and what is printed of them, each part of Settings, the set-up, the page
// behind a link that is sent. Prints what was found; ends with 1 when axe finds anything, or when accessibility is below 100 or
// performance below 95.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';

const ROOMS = ['now', 'incidents', 'replies', 'history', 'posts', 'settings'];
const SIZES = [[390, 844], [1280, 900]];
const LEAST = { accessibility: 100, performance: 95, 'best-practices': 90 };
const TRIES = 3;

const [what, address, token] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let wrong = 0;
await { rooms, demo }[what]();
process.exit(wrong === 0 ? 0 : 1);

async function rooms() {
  const places = await withBrowser(async (browser) => {
    const all = await placesOf(browser);
    for (const place of all) {
      await examined(browser, place, place);
    }
    return all;
  });
  for (const place of places) {
    await measured(place);
  }
}

async function demo() {
  await withBrowser(async (browser) => {
    for (const { number, why, places } of await fullest()) {
      await ask('PUT', '/demo', { moment: number });
      for (const place of places) {
        await examined(browser, place, `${why}: ${place}`);
      }
    }
    await setUp(browser);
  });
}

/** A browser of its own: Lighthouse sees nothing painted in one whose tabs others have moved. */
async function withChrome(act) {
  const chrome = await launch({
    chromePath: process.env.CHROME_PATH,
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--lang=en-GB'],
  });
  try {
    return await act(chrome.port);
  } finally {
    chrome.kill();
  }
}

function withBrowser(act) {
  return withChrome(async (port) => {
    const browser = await puppeteer.connect({ browserURL: `http://127.0.0.1:${port}`, defaultViewport: null });
    const answer = await act(browser);
    await browser.disconnect();
    return answer;
  });
}

async function ask(method, path, body) {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const answer = await fetch(address + path, { method, headers, body: body && JSON.stringify(body) });
  if (!answer.ok) {
    throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  }
  return answer.headers.get('content-type').includes('json') ? answer.json() : answer.text();
}

/** The rooms, and the first incident where there is one. */
async function placesOf(browser) {
  const page = await opened(browser, 'history', SIZES[0], 'light');
  const incident = await page.$eval('#history a', (link) => link.hash.slice(2)).catch(() => null);
  await page.close();
  return incident ? [...ROOMS, incident] : ROOMS;
}

/** The moments of the demo with most of each kind, and what of the page shows it. */
async function fullest() {
  const { moments } = await ask('GET', '/demo');
  const seen = [];
  for (const number of moments.keys()) {
    seen.push(await lookedAt(number));
  }
  const most = (count) => seen.reduce((best, one) => (count(one) > count(best) ? one : best));
  const woken = most((one) => one.open.length + (moments[one.number].wakes ? 0.5 : 0));
  const owed = most((one) => one.owed);
  const last = seen.at(-1);
  return [
    { number: woken.number, why: 'most open', places: ['now', 'incidents', ...woken.open.map((id) => `incidents/${id}`), 'posts', ...woken.taps] },
    { number: owed.number, why: 'most to answer', places: ['now', 'replies', ...owed.all.slice(0, 1).map((id) => `incidents/${id}`)] },
    { number: last.number, why: 'the end', places: ['now', 'incidents', 'replies', 'history', 'posts', ...last.all.map((id) => `incidents/${id}`), ...last.all.map(printOf), ...await partsOf()] },
  ];
}

/** What there is at a moment: incidents that are open, all of them, people who wait, links that were sent. */
async function lookedAt(number) {
  await ask('PUT', '/demo', { moment: number });
  const [{ id: watch }] = (await ask('GET', '/watches')).watches;
  const open = (await ask('GET', `/watches/${watch}/now`)).openIncidents.map(({ id }) => id);
  const all = (await ask('GET', `/incidents?watch=${watch}`)).incidents.map(({ id }) => id);
  const { alerts } = await ask('GET', `/watches/${watch}/alerts`);
  const numbers = await Promise.all(all.map((id) => ask('GET', `/incidents/${id}/replies`)));
  const owed = numbers.reduce((sum, one) => sum + one.numbers.owed, 0);
  const taps = [...new Set(alerts.map(({ body }) => /\/a\/[\w-]+/.exec(body ?? '')?.[0]).filter(Boolean))].slice(0, 1);
  return { number, open, all, owed, taps };
}

function printOf(id) {
  return `/incidents/${id}/post-mortem.html`;
}

/** The parts of Settings, as the page lists them. */
async function partsOf() {
  return withBrowser(async (browser) => {
    const page = await opened(browser, 'settings', SIZES[1], 'light');
    const parts = await page.$$eval('.parts a', (links) => links.map((link) => link.hash.slice(2)));
    await page.close();
    return parts;
  });
}

/** The four steps as somebody goes through them; a demo asks no network, and says so. */
async function setUp(browser) {
  const page = await opened(browser, 'setup', SIZES[0], 'light');
  for (let step = 1; ; step++) {
    const name = await page.$eval('#setup', (section) => section.dataset.step);
    await looked(page, `set-up, step ${step}: ${name}`);
    if (name === 'people') {
      break;
    }
    await onwards(page, name);
  }
  await page.close();
}

async function onwards(page, step) {
  if (step === 'terms') {
    await page.type('#setup input[name=brand]', 'Quay Cider');
    await page.click('#setup [type=submit]');
    await page.waitForSelector('#setup [data-act=go], #setup .result', { timeout: 60000 });
    await looked(page, 'set-up, terms tried');
  }
  await page.click('#setup [data-act=go]');
  await page.waitForFunction((before) => document.querySelector('#setup').dataset.step !== before, { timeout: 60000 }, step);
}

/** A room, or what stands at an address of its own: a page to print, one behind a link. */
async function opened(browser, place, [width, height], scheme) {
  const page = await browser.newPage();
  await page.setViewport({ width, height, isMobile: width < 600, hasTouch: width < 600 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  if (place.startsWith('/')) {
    await page.setContent(await ask('GET', place));
    return page;
  }
  await page.goto(linkTo(place));
  await page.waitForSelector('#room[data-asked] h1', { timeout: 120000 });
  if (place === 'history') {
    await withReports(page);
  }
  return page;
}

/** Each post-mortem that can be read, unfolded. */
async function withReports(page) {
  await page.$$eval('#history details', (all) => all.forEach((one) => { one.open = true; }));
  await page.waitForNetworkIdle();
}

function linkTo(place) {
  return `${address}/#/${place}&token=${token}`;
}

async function examined(browser, place, name) {
  let found = 0;
  for (const size of SIZES) {
    for (const scheme of ['light', 'dark']) {
      const page = await opened(browser, place, size, scheme);
      found += await violations(page, `${name} at ${size[0]} px, ${scheme}`);
      await page.close();
    }
  }
  console.log(`axe: ${name}: ${found} violations`);
}

async function looked(page, name) {
  console.log(`axe: ${name}: ${await violations(page, name)} violations`);
}

/** With everything open. */
async function violations(page, name) {
  await page.$$eval('details', (all) => all.forEach((one) => { one.open = true; }));
  await page.evaluate(axe);
  const found = (await page.evaluate(() => axe.run())).violations;
  for (const { id, help, nodes } of found) {
    console.log(`axe: ${name}: ${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html).join(' ')}`);
  }
  const count = found.reduce((sum, { nodes }) => sum + nodes.length, 0);
  wrong += count;
  return count;
}

/** Lighthouse itself fails at times, as when the machine painted nothing in time: that says nothing of the page. */
async function measured(place) {
  for (let tried = 1; ; tried++) {
    const lhr = await withChrome(async (port) => (await lighthouse(linkTo(place), { port, onlyCategories: Object.keys(LEAST), logLevel: 'error' })).lhr);
    const failure = failureOf(lhr);
    if (failure === null) {
      return judged(place, lhr);
    }
    console.log(`lighthouse: ${place}: could not measure, ${failure} (try ${tried} of ${TRIES})`);
    if (tried === TRIES) {
      wrong += 1;
      return;
    }
  }
}

/** What Lighthouse could not do, in its words, or null. */
function failureOf({ runtimeError, categories, audits }) {
  if (runtimeError) {
    return `${runtimeError.code}: ${runtimeError.message}`;
  }
  const broken = Object.values(audits).find(({ scoreDisplayMode }) => scoreDisplayMode === 'error');
  const without = Object.entries(categories).find(([, { score }]) => score === null);
  if (broken) {
    return `${broken.id}: ${broken.errorMessage}`;
  }
  return without ? `${without[0]} has no score` : null;
}

function judged(place, lhr) {
  const scores = Object.fromEntries(Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round(100 * score)]));
  const low = Object.keys(LEAST).filter((name) => scores[name] < LEAST[name]);
  wrong += low.length;
  const facts = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'total-byte-weight'];
  console.log(`lighthouse: ${place}: ${JSON.stringify(scores)}; ${facts.map((id) => `${id} ${lhr.audits[id].displayValue}`).join(', ')}`);
  for (const name of low) {
    const failed = lhr.categories[name].auditRefs.map(({ id }) => lhr.audits[id]).filter(({ score }) => score !== null && score < 0.9);
    failed.forEach(({ id, title, displayValue = '' }) => console.log(`lighthouse: ${place}: ${name}: ${id}: ${title} ${displayValue}`));
  }
}
