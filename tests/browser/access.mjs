// axe-core finds nothing to say about any kind of page, on a phone and a desktop, by day and by night.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { assert, finish, pages, reader, ways } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

for (const colorScheme of ['light', 'dark'])
  reader(`axe, ${colorScheme}`, ways.script.map(way => ({ ...way, colorScheme, bypassCSP: true })), async page => {
    const wrong = [];
    for (const [kind, path] of Object.entries(await pages(page))) {
      await page.goto(path);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
      for (const { id, nodes } of violations) wrong.push(`${kind} ${path}: ${id}: ${nodes[0].html.slice(0, 160)}`);
    }
    assert.deepEqual(wrong, []);
  });

await finish();
