// What every suite needs: Debian's Chromium, the ways in which a reader may come, and a count.
//
//   reader('name', ways, async (page, way) => { … })    once for each way
//   await finish();                                     runs them; prints "N passed, N failed"
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

export const site = process.env.SITE;
export { assert };

// As people's browsers say it: one that calls itself headless is not counted among the readers.
const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

const phone = { name: 'phone', userAgent, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const desktop = { name: 'desktop', userAgent, viewport: { width: 1440, height: 900 } };
const without = way => ({ ...way, name: `${way.name} without script`, javaScriptEnabled: false });

export const ways = { phone, desktop, script: [phone, desktop], all: [phone, desktop, without(phone), without(desktop)] };

const patience = 10_000;  // for one wait; an expectation that does not hold by then fails
const wanted = [];

// A command of the program beside the running newsroom; its standard output.
export function dateline(command, ...words) {
  return execFileSync(process.env.PROGRAM, [command, '--config', `${process.env.STAGE}/site.toml`,
                                            '--data', `${process.env.STAGE}/data`, ...words],
                      { encoding: 'utf8', timeout: 60_000 });
}

// Puts copy through the door, as an agency's file.
export function ingest(source, name, copy) {
  const file = `${process.env.STAGE}/${name}`;
  writeFileSync(file, copy);
  return dateline('ingest', '--source', source, file);
}

export function reader(name, ways, act) {
  for (const way of [ways].flat()) wanted.push({ name: `${name} (${way.name})`, way, act });
}

export async function launch(args = []) {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking',
           '--disable-component-update', '--disable-sync', '--no-first-run', ...args],
  });
}

export async function finish() {
  const browser = await launch();
  let passed = 0, failed = 0;
  for (const { name, way, act } of wanted) {
    const context = await browser.newContext({ ...way, name: undefined, baseURL: site });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    const complaints = [];
    page.on('pageerror', error => complaints.push(String(error)));
    page.on('dialog', dialog => { complaints.push(`a dialog: ${dialog.message()}`); dialog.dismiss(); });
    try {
      await act(page, way);
      assert.deepEqual(complaints, [], 'the page complains');
      ++passed;
    } catch (problem) {
      console.log(`✗ ${name}\n    ${String(problem.message).split('\n').slice(0, 12).join('\n    ')}`);
      ++failed;
    }
    await context.close();
  }
  await browser.close();
  console.log(`${passed} passed, ${failed} failed`);
}

// Addresses that a suite goes to: one of each kind of page, found as a reader would find them.
export async function pages(page) {
  await page.goto('/');
  const first = async selector => new URL(await page.locator(selector).first().getAttribute('href'), site).pathname;
  const found = { front: '/', latest: '/latest', article: await first('.top li:has(.thumb) a[href^="/story/"]') };
  found.edition = await first('.foot a[href^="/"][href$="/"]');
  found.sector = await first('.foot a[href^="/sector/"]');
  found.legal = await first('.foot a[href^="/page/"]');
  found.opinion = await first('.voices a[href^="/story/"]');
  await page.goto(found.article);
  found.byline = await first('a[rel=author]');
  found.country = await first('.places a[href^="/country/"]');
  found.missing = '/no-such-page';
  return found;
}
