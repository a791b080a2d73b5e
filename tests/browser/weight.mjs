// How a page sits: what a phone has to load, that nothing moves while it does, and that lines can be read.
import { assert, finish, pages, reader, ways } from './browser.mjs';

// The sum of the shifts, and what moved from where to where.
const shift = () => new Promise(done => {
  let sum = 0;
  const moved = [];
  const tell = ({ node, previousRect: from, currentRect: to }) =>
    `${node?.nodeName} ${(node?.className || node?.textContent || '').slice(0, 40)} ${from.y},${from.height} to ${to.y},${to.height}`;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries())
      if (!entry.hadRecentInput) { sum += entry.value; moved.push(...entry.sources.map(tell)); }
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done({ sum, moved }), 300);
});

// While it loads, and when a script comes late. Without the live stream: a killed story that leaves its list
// as one looks moves what is below, and must.
reader('nothing moves', ways.script, async page => {
  await page.route('**/live*', route => route.abort());
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  for (const path of Object.values(await pages(page))) {
    let send;
    const late = new Promise(done => { send = done; });
    await page.route('**/*.js', route => late.then(() => route.continue()));
    await page.goto(path, { waitUntil: 'commit' });
    await page.locator('.foot').waitFor();
    const bare = await height();
    send();
    await page.waitForLoadState('load');
    assert.equal(await height(), bare, `${path}: its script changes its height`);
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    const { sum, moved } = await page.evaluate(shift);
    assert.ok(sum < 0.02, `${path}: layout shift ${sum}: ${moved.join('; ')}`);
    await page.unroute('**/*.js');
  }
});

const widths = [360, 390, 768, 1024, 1440].map(width => ({ name: `${width} pixels`, viewport: { width, height: 900 } }));

reader('nothing sticks out', widths, async page => {
  for (const path of Object.values(await pages(page))) {
    await page.goto(path);
    const [inner, outer] = await page.evaluate(() => [document.documentElement.clientWidth, document.documentElement.scrollWidth]);
    assert.ok(outer <= inner, `${path}: ${outer} pixels wide in ${inner}`);
  }
});

// Characters in the lines of the body, but for each paragraph's last.
const lines = () => {
  const all = [];
  for (const p of document.querySelectorAll('.body > p')) {
    const text = document.createTreeWalker(p, NodeFilter.SHOW_TEXT), range = document.createRange(), counts = new Map();
    for (let node = text.nextNode(); node; node = text.nextNode())
      for (let i = 0; i < node.length; ++i) {
        range.setStart(node, i); range.setEnd(node, i + 1);
        const top = Math.round(range.getBoundingClientRect().top);
        counts.set(top, (counts.get(top) ?? 0) + 1);
      }
    all.push(...[...counts.values()].slice(0, -1));
  }
  return all.sort((a, b) => a - b);
};

reader('the body can be read', ways.script, async (page, way) => {
  const { article } = await pages(page);
  await page.goto(article);
  const size = parseFloat(await page.locator('.body').evaluate(body => getComputedStyle(body).fontSize));
  assert.ok(size >= 18 && size <= 20, `body type of ${size} pixels`);
  if (way !== ways.desktop) return;
  const counted = await page.evaluate(lines);
  const middle = counted[counted.length >> 1];
  assert.ok(middle >= 60 && middle <= 70, `${middle} characters a line`);
});

reader('an article is light', ways.phone, async page => {
  const { article } = await pages(page);
  const loaded = { document: 0, stylesheet: 0, script: 0, other: 0 };
  page.on('response', async response => {
    const kind = response.request().resourceType();
    const { responseBodySize } = await response.request().sizes();
    loaded[kind in loaded ? kind : 'other'] += kind === 'image' || kind === 'eventsource' ? 0 : responseBodySize;
  });
  await page.goto(article, { waitUntil: 'load' });
  await page.waitForTimeout(300);
  const sum = loaded.document + loaded.stylesheet + loaded.script;
  assert.ok(sum < 14 * 1024, `${sum} bytes of page, style and script on the wire`);
});

await finish();
