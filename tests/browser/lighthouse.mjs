// Lighthouse, as a phone: front and article, at least 98 in all four. The best of up to four runs counts: the
// performance of a run falls with whatever else the machine does, and nothing raises it.
import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { assert, finish, pages, reader, site, ways } from './browser.mjs';

const floor = 0.98;
const runs = 4;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

async function scores(address) {
  const chrome = await chromeLauncher.launch({
    chromePath: '/usr/bin/chromium', logLevel: 'silent',
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  try {
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: 'silent', onlyCategories: categories });
    const lost = Object.values(lhr.audits).filter(audit => audit.score !== null && audit.score < 1).map(audit => audit.id);
    return { points: categories.map(id => lhr.categories[id].score), lost };
  } finally {
    await chrome.kill();
  }
}

for (const kind of ['front', 'article'])
  reader(`Lighthouse, ${kind}`, ways.phone, async page => {
    const address = site + (await pages(page))[kind];
    let best = categories.map(() => 0), lost = [];
    for (let run = 0; run < runs && best.some(points => points < floor); ++run) {
      const one = await scores(address);
      best = best.map((points, i) => Math.max(points, one.points[i]));
      lost = one.lost;
    }
    console.log(`  ${kind}: ${categories.map((id, i) => `${id} ${Math.round(100 * best[i])}`).join(', ')}`);
    assert.ok(best.every(points => points >= floor), `${categories} ${best}; lost by ${lost.join(', ')}`);
  });

await finish();
