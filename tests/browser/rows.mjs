// The rows of the page, as a reader finds and uses them: on a phone and a desktop, with and without script.
import { assert, dateline, finish, ingest, pages, reader, site, ways } from './browser.mjs';

const text = locator => locator.first().innerText();
const seen = locator => locator.first().waitFor({ state: 'visible' });
const unique = () => `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;

async function article(page) {
  const { article } = await pages(page);
  await page.goto(article);
  return article;
}

// Follows a link of the page and is there.
async function follow(page, locator) {
  const href = await locator.first().getAttribute('href');
  await locator.first().click();
  await page.waitForURL(`**${href}`);
  await seen(page.locator('h1'));
}

reader('1 menu: opened by the keyboard, its links lead', ways.all, async page => {
  await page.goto('/');
  await page.locator('.menu summary').focus();
  await page.keyboard.press('Enter');
  const link = page.locator('.menu nav a[href^="/sector/"]');
  await seen(link);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => !!document.activeElement.closest('.menu nav')).catch(() => true), true);
  await follow(page, link);
});

reader('2 headline: the list’s and the page’s are one', ways.all, async page => {
  await page.goto('/');
  const headline = await text(page.locator('.lead h2'));
  await page.locator('.lead h2 a').click();
  await page.waitForURL('**/story/**');
  assert.equal(await text(page.locator('h1')), headline);
  assert.equal(await page.locator('h1').count(), 1);
});

reader('3 summary: one sentence under the headline', ways.all, async page => {
  await article(page);
  const summary = await text(page.locator('.summary'));
  assert.match(summary, /[.?!”"]$/);
  assert.ok(summary.length <= 320, summary);
});

reader('4 byline: it has a page with the story on it', ways.all, async page => {
  const path = await article(page);
  await follow(page, page.locator('.byline a'));
  await seen(page.locator(`main a[href="${path}"]`));
});

reader('5, 6 city and two instants', ways.all, async page => {
  await article(page);
  assert.notEqual(await text(page.locator('.line .city')), '');
  const times = await page.locator('.line time').evaluateAll(all => all.map(time => time.dateTime));
  assert.equal(times.length, 2);
  const [updated, created] = times.map(Date.parse);
  assert.ok(created <= updated && updated <= Date.now() + 1000, times.join(' '));
  assert.match(await text(page.locator('.line')), /Updated: .*Created: /s);
});

reader('7 picture: our own copy, with caption, credit and its size', ways.all, async page => {
  await article(page);
  const image = page.locator('.story figure img').first();
  await image.scrollIntoViewIfNeeded();
  const { src, alt, width, height } = await image.evaluate(img => ({ src: img.currentSrc || img.src, alt: img.alt, width: img.getAttribute('width'), height: img.getAttribute('height') }));
  assert.ok(src.startsWith(site), src);
  assert.ok(alt && width && height, `${alt} ${width} ${height}`);
  const answer = await page.request.get(src);
  assert.equal(answer.status(), 200);
  assert.match(answer.headers()['content-type'], /^image\//);
  assert.notEqual(await text(page.locator('.story figcaption')), '');
});

reader('8 country: a link to its page, which has the story', ways.all, async page => {
  const path = await article(page);
  await follow(page, page.locator('.places dd a'));
  await seen(page.locator(`main a[href="${path}"]`));
});

reader('9, 10 body and credit line', ways.all, async page => {
  await article(page);
  assert.ok(await page.locator('.body p').count() >= 3);
  assert.match(await text(page.locator('.credit')), /\)$/);
});

reader('11 trending: what was read, numbered, with its region', ways.all, async page => {
  await page.goto('/latest');
  const paths = await page.locator('main a[href^="/story/"]').evaluateAll(all => all.slice(0, 4).map(a => a.getAttribute('href')));
  for (const path of paths) await page.goto(path);
  const entries = page.locator('.trending li');
  for (let wait = 0; wait < 40 && await entries.count() < 4; ++wait) {
    await page.waitForTimeout(500);
    await page.goto(paths[0]);
  }
  assert.equal(await entries.count(), 4);
  for (const entry of await entries.all()) assert.notEqual((await entry.locator('.region').textContent()).trim(), '');
  for (const image of await page.locator('.trending img').all()) assert.equal(await image.getAttribute('alt'), '');
});

reader('12 opinion, blog, interview', ways.all, async page => {
  await page.goto('/');
  await seen(page.locator('.voices h2'));
  const kinds = new Set(await page.locator('.voices .kicker').allInnerTexts());
  assert.ok(kinds.size >= 2, [...kinds].join());
  await follow(page, page.locator('.voices h3 a'));
});

reader('13 shorts: cards of at most sixty words, swiped one by one', ways.all, async page => {
  await page.goto('/');
  const list = page.locator('.front .shorts ul');
  for (const card of await list.locator('.card').allInnerTexts())
    assert.ok(card.split(/\s+/).length <= 60, card);
  const before = await list.locator('li').last().boundingBox();
  await list.focus();
  for (let key = 0; key < 12; ++key) await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(600);
  const after = await list.locator('li').last().boundingBox();
  assert.ok(await list.locator('li').count() >= 3 && after.x < before.x, `${before.x} to ${after.x}`);
});

reader('14 latest: newest first', ways.all, async page => {
  await page.goto('/latest');
  const times = await page.locator('main time').evaluateAll(all => all.map(time => Date.parse(time.dateTime)));
  assert.ok(times.length > 10);
  assert.deepEqual(times, [...times].sort((a, b) => b - a));
});

reader('14 latest, live: a new story waits behind a button', ways.script, async page => {
  await page.goto('/latest', { waitUntil: 'load' });
  await page.waitForTimeout(8000);  // the stream is opened some seconds after the page
  const mark = unique();
  ingest('lantern', `${mark}.txt`, `Harbour clock ${mark} strikes again\n\nATHENS (Lantern) - The harbour clock ${mark} of Piraeus struck on Wednesday for the first time in a year, the port said.\n\nIts keeper said that it had needed a new spring.\n`);
  const button = page.locator('.live button').first();
  await seen(button);
  assert.match(await text(button), /1/);
  await button.click();
  await seen(page.locator('main li', { hasText: mark }));
});

reader('15 links to us elsewhere, and feeds that can be read', ways.desktop, async page => {
  const { sector, edition, byline, country, article: story } = await pages(page);
  await page.goto('/');
  await seen(page.locator('.foot a', { hasText: 'RSS' }));
  for (const path of ['/', sector, edition, byline, country, story]) {
    await page.goto(path);
    const feed = await page.locator('link[rel=alternate][type="application/rss+xml"]').first().getAttribute('href');
    const answer = await page.request.get(feed);
    assert.equal(answer.status(), 200, feed);
    const wrong = await page.evaluate(xml => {
      const read = new DOMParser().parseFromString(xml, 'application/xml');
      return read.querySelector('parsererror') ? read.documentElement.textContent : read.querySelectorAll('item').length ? '' : 'no item';
    }, await answer.text());
    assert.equal(wrong, '', feed);
  }
});

reader('16 feedback: it reaches the desk', ways.all, async page => {
  const words = `The second paragraph is wrong: ${unique()} <b>truly</b>`;
  await page.goto('/feedback');
  await page.locator('main textarea').fill(words);
  await page.locator('main form button').click();
  await seen(page.locator('h1', { hasText: 'Thank' }));
  assert.ok(dateline('feedback').includes(words.slice(0, 36)));
});

reader('17 newsletter: the address is noted', ways.all, async page => {
  await page.goto('/newsletter');
  await page.locator('main input[type=email]').fill(`${unique()}@reader.example`);
  await page.locator('main form button').click();
  await seen(page.locator('h1', { hasText: 'Thank' }));
});

reader('18, 19 sectors and editions: each has a page', ways.desktop, async page => {
  await page.goto('/');
  const all = await page.locator('.foot a[href^="/sector/"], .foot a[href^="/"][href$="/"]').evaluateAll(each => each.map(a => a.getAttribute('href')));
  assert.ok(all.length >= 14, all.join());
  for (const path of all) assert.equal((await page.request.get(path)).status(), 200, path);
});

reader('19 an edition has a language and a zone of its own', ways.all, async page => {
  await page.goto('/');
  await page.goto(await page.locator('.foot a', { hasText: 'América Latina' }).first().getAttribute('href'));
  assert.equal(await page.locator('html').getAttribute('lang'), 'es');
  await seen(page.locator('h2', { hasText: 'Últimas noticias' }));
});

reader('20 to 23 lists of links, contact, legal pages, copyright', ways.all, async page => {
  await page.goto('/');
  const foot = page.locator('.foot');
  assert.ok(await foot.locator('a[href^="https://"]').count() >= 2);
  assert.ok(await foot.locator('a[href^="mailto:"]').count() >= 1);
  for (const phone of await foot.locator('a[href^="tel:"]').all())
    assert.equal((await phone.getAttribute('href')).replace(/\D/g, ''), (await phone.innerText()).replace(/\D/g, ''));
  assert.match(await text(foot.locator('.imprint')), new RegExp(`© Copyright ${new Date().getFullYear()} `));
  await follow(page, foot.locator('a[href^="/page/"]'));
});

reader('24 the page as a machine reads it', ways.desktop, async page => {
  const path = await article(page);
  const read = await page.evaluate(() => ({
    title: document.title,
    description: document.querySelector('meta[name=description]')?.content,
    canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href'),
    image: document.querySelector('meta[property="og:image"]')?.content,
    data: JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent),
    headline: document.querySelector('h1').textContent,
    bylines: [...document.querySelectorAll('.byline')].map(byline => byline.textContent),
    times: [...document.querySelectorAll('.line time')].map(time => time.dateTime),
  }));
  assert.ok(read.title.startsWith(read.headline));
  assert.ok(read.description && read.canonical.endsWith(path) && read.image);
  assert.equal(read.data.headline, read.headline);
  assert.deepEqual(read.data.author.map(author => author.name), read.bylines);
  assert.deepEqual([read.data.dateModified, read.data.datePublished], read.times);
  assert.ok(read.data.publisher.name);
});

reader('no heading stands over nothing', ways.all, async page => {
  for (const path of Object.values(await pages(page))) {
    await page.goto(path);
    const empty = await page.locator('section').evaluateAll(all => all.filter(section => !section.querySelector('li, p, form, a')).map(section => section.textContent));
    assert.deepEqual(empty, [], path);
  }
});

await finish();
