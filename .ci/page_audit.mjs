// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
//
// page_audit.mjs ADDRESS TOKEN: looks at each room of the page with axe, on a phone and a screen, light and dark, and with
// Lighthouse on a phone. Prints the figures; ends with 1 when axe finds anything, or when accessibility is below 100 or
// performance below 95.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';

const ROOMS = ['now', 'incidents', 'replies', 'history', 'posts', 'settings'];
const SIZES = [[390, 844], [1280, 900]];
const LEAST = { accessibility: 100, performance: 95, 'best-practices': 90 };

const [address, token] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let wrong = 0;
const places = await withChrome(async (port) => {
  const browser = await puppeteer.connect({ browserURL: `http://127.0.0.1:${port}`, defaultViewport: null });
  const all = await placesOf(browser);
  for (const place of all) {
    await examined(browser, place);
  }
  await browser.disconnect();
  return all;
});
for (const place of places) {
  await withChrome((port) => measured(place, port));
}
process.exit(wrong === 0 ? 0 : 1);

/** A browser of its own: Lighthouse sees nothing painted in one whose tabs others have moved. */
async function withChrome(what) {
  const chrome = await launch({
    chromePath: process.env.CHROME_PATH,
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--lang=en-GB'],
  });
  try {
    return await what(chrome.port);
  } finally {
    chrome.kill();
  }
}

/** The rooms, and the first incident where there is one. */
async function placesOf(browser) {
  const page = await opened(browser, 'history', SIZES[0], 'light');
  const incident = await page.$eval('#history a', (link) => link.hash.slice(2)).catch(() => null);
  await page.close();
  return incident ? [...ROOMS, incident] : ROOMS;
}

async function opened(browser, place, [width, height], scheme) {
  const page = await browser.newPage();
  await page.setViewport({ width, height, isMobile: width < 600, hasTouch: width < 600 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(linkTo(place));
  await page.waitForSelector('#room[data-asked] h1', { timeout: 120000 });
  await page.$$eval('details', (all) => all.forEach((one) => { one.open = true; }));
  return page;
}

function linkTo(place) {
  return `${address}/#/${place}&token=${token}`;
}

async function examined(browser, place) {
  let found = 0;
  for (const size of SIZES) {
    for (const scheme of ['light', 'dark']) {
      const page = await opened(browser, place, size, scheme);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => axe.run());
      for (const { id, help, nodes } of violations) {
        found += nodes.length;
        console.log(`axe: ${place} at ${size[0]} px, ${scheme}: ${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html).join(' ')}`);
      }
      await page.close();
    }
  }
  wrong += found;
  console.log(`axe: ${place}: ${found} violations`);
}

async function measured(place, port) {
  const { lhr } = await lighthouse(linkTo(place), { port, onlyCategories: Object.keys(LEAST), logLevel: 'error' });
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
