// What somebody hostile writes into copy, a form or the settings shows as text, in every page and feed.
import { assert, dateline, finish, ingest, reader, ways } from './browser.mjs';

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(2)>',
  '</title></style></textarea><svg onload=alert(3)>',
  'javascript:alert(4)',
  '{{%AUTOESCAPE}}{{HEADLINE}}${7*7}',
  ']]><x>&lt;b&gt;&amp;amp;</x>',
];

const plain = value => [{ role: 'main', contentType: 'text/plain', value }];

const item = (attack, at) => JSON.stringify({
  uri: `https://lantern.example/attack/${at}-${Date.now()}`, standard: { name: 'ninjs', version: '3.1' },
  type: 'text', pubStatus: 'usable', language: 'en', versionCreated: new Date().toISOString(),
  headlines: plain(`Attack ${at} ${attack}`),
  descriptions: [{ role: 'summary', contentType: 'text/plain', value: `A reader saw ${attack} and nothing happened.` }],
  by: `Mal ${attack}`, located: `Town ${attack}`, usageTerms: attack,
  subjects: [{ name: `Tag ${attack}`, uri: 'https://lantern.example/subject/x' }],
  bodies: [{
    role: 'main', contentType: 'text/html',
    value: `<p>First ${attack.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`
      + `<p>Second <a href="javascript:alert(5)">link</a> ${attack}</p><p>Third paragraph, plain.</p>`,
  }],
});

attacks.forEach((attack, at) =>
  reader(`attack ${at}: ${attack.slice(0, 24)}`, ways.script, async page => {
    const answer = JSON.parse(ingest('cordillera', `attack-${at}.json`, item(attack, at)).trim().split('\n').at(-1));
    const id = answer.items?.[0]?.story ?? answer.story;
    assert.ok(id, JSON.stringify(answer));
    await page.goto(`/story/${id}/x`);
    // The copy desk takes markup out of a headline; in the body it stands as it was written.
    assert.match(await page.locator('h1').innerText(), new RegExp(`^Attack ${at}`));
    assert.ok((await page.locator('.body').innerText()).includes(`First ${attack}`), await page.locator('.body').innerText());
    const places = ['/', '/latest', ...await page.locator('main a[href^="/"]').evaluateAll(all => all.map(a => a.getAttribute('href')))];
    for (const path of places) {
      await page.goto(path);
      const active = await page.evaluate(() => [...document.querySelectorAll('*')].filter(element =>
        [...element.attributes].some(({ name, value }) => /^on/i.test(name) || (/^(href|src|action)$/i.test(name) && /^\s*javascript:/i.test(value)))).length);
      assert.equal(active, 0, path);
    }
    for (const path of ['/feed.xml', '/sitemap.xml']) {
      const xml = await (await page.request.get(path)).text();
      const read = await page.evaluate(source => {
        const tree = new DOMParser().parseFromString(source, 'application/xml');
        return { wrong: !!tree.querySelector('parsererror'), text: tree.documentElement.textContent };
      }, xml);
      assert.equal(read.wrong, false, path);
      if (path === '/feed.xml') assert.ok(read.text.includes(`Attack ${at}`), path);
    }
  }));

reader('attacks sent by a form', ways.phone, async page => {
  for (const attack of attacks) {
    await page.goto('/feedback');
    await page.locator('main textarea').fill(`${attack} \u001b[2J`);
    await page.locator('main form input[type=email]').fill('no address');
    await page.locator('main form').evaluate(form => { form.noValidate = true; });
    await page.locator('main form button').click();
    assert.ok((await page.locator('main textarea').inputValue()).includes(attack));  // asked again, with what was typed
  }
  assert.ok(!dateline('feedback').includes('\u001b'));
});

await finish();
