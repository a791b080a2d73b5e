// Attack payloads of a corpora folder, cleaned by the program and then loaded as a page: nothing in them
// may act. The corpora are given (CORPORA, dompurify/cases.json there); they are not part of the project.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { assert, finish, reader, ways } from './browser.mjs';

const page_at = 'https://clean.example/';
const cases = JSON.parse(readFileSync(`${process.env.CORPORA}/dompurify/cases.json`, 'utf8'));

const clean = payload => execFileSync(process.env.PROGRAM, ['clean', '--base-url', page_at],
                                      { input: payload, encoding: 'utf8', timeout: 60_000 });

// Runs before anything of the page: what an attack would call is remembered instead.
function listen() {
  globalThis.ran = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
    globalThis[name] = (...words) => { globalThis.ran.push(`${name}(${words.join()})`); };
}

// Everything in the document that could act or bring a look of its own.
function active() {
  const elements = 'script,style,link,meta,base,iframe,frame,object,embed,applet,form,input,button,svg,math,template,portal';
  const found = [...document.body.querySelectorAll(elements)].map(element => `<${element.localName}>`);
  for (const element of document.body.querySelectorAll('*')) {
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') found.push(`foreign <${element.localName}>`);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || /^(style|srcdoc|formaction|ping|target|id|name|is)$/i.test(name)) found.push(`${element.localName} ${name}`);
      if (/^(href|src|srcset|action|background|poster|cite|data)$/i.test(name) && !/^(https?|mailto|tel):/i.test(value))
        found.push(`${element.localName} ${name}=${value}`);
    }
  }
  return [...found, ...globalThis.ran];
}

// Written into an element, read out and written in again, as an editor does: where an attack by mutation grows.
function rewritten(html) {
  const element = document.createElement('div');
  document.body.append(element);
  element.innerHTML = html;
  const once = element.innerHTML;
  element.innerHTML = once;
  for (const inside of element.querySelectorAll('*'))
    for (const kind of ['mouseover', 'mouseenter', 'focus', 'error', 'load', 'toggle', 'animationstart'])
      inside.dispatchEvent(new Event(kind, { bubbles: true }));
  return [once, element.innerHTML];
}

for (const { id, payload } of cases) {
  reader(`payload ${id}`, ways.desktop, async page => {
    const html = clean(payload);
    const fetched = [];
    await page.addInitScript(listen);
    await page.route('**/*', (route, request) => {
      if (request.url() === page_at && request.isNavigationRequest())
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><title>x</title><body>${html}` });
      fetched.push(request);
      return route.abort();
    });
    await page.goto(page_at, { waitUntil: 'load' });
    const [once, twice] = await page.evaluate(rewritten, html);
    assert.deepEqual(await page.evaluate(active), [], html);
    assert.equal(twice, once, 'reads as another tree the second time');
    for (const request of fetched) assert.equal(request.resourceType(), 'image', request.url());
    assert.equal(page.url(), page_at);
  });
}

await finish();
