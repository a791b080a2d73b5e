// The site's only script: the latest news as it comes (docs/live.md). Nothing on a page needs it.
(() => {
  const words = document.currentScript.dataset;
  const lists = [...document.querySelectorAll('[data-live]')];
  const own = (/^\/story\/(\d+)/.exec(location.pathname) || [])[1];
  if (!window.EventSource || !(lists.length || own)) return;
  const sizes = lists.map(list => list.children.length);
  const fresh = new Map();
  let source, last = '';

  const links = story => document.querySelectorAll('a[href^="/story/' + +story + '/"]');
  const time = li => Date.parse((li.querySelector('time') || {}).dateTime) || 0;
  const newest = list => Math.max(...[...list.children].map(time));
  const region = element => {
    const box = document.createElement('div');
    box.className = 'live';
    box.setAttribute('aria-live', 'polite');
    element.before(box);
    return box;
  };
  const boxes = lists.map(region);
  const top = own && document.querySelector('#main > :first-child');
  const notices = top && region(top);

  // A copy of the list's first entry with other words, so that it looks as the theme's entries do.
  const copy = (list, entry) => {
    const li = list.firstElementChild.cloneNode(true);
    const set = (selector, text) => {
      const element = li.querySelector(selector);
      if (element && text) element.textContent = text;
      else if (element) element.remove();
    };
    li.querySelectorAll('picture,img,figure,.sum,.card,.city,.by').forEach(element => element.remove());
    const when = list.dataset.live ? entry.editions[list.dataset.live] : entry.when;
    const stamp = li.querySelector('time');
    if (stamp) {
      stamp.dateTime = entry.created;
      stamp.textContent = when;
    }
    set('.kicker', entry.kicker);
    for (const name of ['lang', 'dir'])
      if (entry[name]) li.setAttribute(name, entry[name]);
      else li.removeAttribute(name);
    const link = li.querySelector('h2 a,h3 a') || li.querySelector('a');
    link.textContent = entry.headline;
    link.setAttribute('href', entry.path);
    li.hidden = false;
    return li;
  };
  const waiting = list => [...fresh.values()].filter(entry =>
    (!list.dataset.live || list.dataset.live in entry.editions) && Date.parse(entry.created) > newest(list));
  const insert = () => {
    lists.forEach((list, at) => {
      for (const entry of waiting(list).sort((a, b) => Date.parse(a.created) - Date.parse(b.created)))
        list.prepend(copy(list, entry));
      while (list.children.length > sizes[at]) list.lastElementChild.remove();
    });
    fresh.clear();
    offer();
  };
  const offer = () => lists.forEach((list, at) => {
    const count = waiting(list).length;
    const button = boxes[at].firstChild || document.createElement('button');
    if (!count) return button.remove();
    button.type = 'button';
    button.textContent = words.fresh.replace('%n', count);
    button.onclick = insert;
    if (!button.parentNode) boxes[at].append(button);
  });

  const changed = entry => {
    const there = links(entry.story);
    for (const link of there)
      if (link.closest('[data-live]')) link.textContent = entry.headline;
    if (there.length || +own === entry.story || !entry.created) return;
    fresh.delete(entry.story);
    fresh.set(entry.story, entry);
    if (fresh.size > 99) fresh.delete(fresh.keys().next().value);
  };
  const gone = story => {
    fresh.delete(story);
    for (const link of links(story)) {
      const li = !link.closest('.body') && link.closest('li');
      if (li && li.parentNode.children.length > 1) li.remove();
      else if (li) li.hidden = true;
    }
    if (+own !== story || !notices || notices.firstChild) return;
    const link = document.createElement('a');
    link.href = location.pathname;
    link.textContent = words.reload;
    notices.append(words.gone, ' ', link);
  };
  // What was missed is not known: the latest are these, and is the page's own story still there?
  const reset = ({latest}) => {
    const there = new Set(latest.map(entry => entry.path));
    const oldest = Math.min(...latest.map(entry => Date.parse(entry.created)));
    fresh.clear();
    for (const list of lists)
      for (const li of list.dataset.live ? [] : [...list.children]) {
        const link = li.querySelector('a[href^="/story/"]');
        if (link && time(li) > oldest && !there.has(link.getAttribute('href'))) gone(+link.pathname.split('/')[2]);
      }
    latest.forEach(changed);
    if (own) fetch(location.pathname, {method: 'HEAD', cache: 'no-store'})
      .then(reply => [404, 410].includes(reply.status) && gone(+own), () => {});
  };
  const told = {new: changed, changed, gone: event => gone(event.story), reset};

  const close = () => {
    if (source) source.close();
    source = null;
  };
  const open = () => {
    if (document.hidden || source) return;
    source = new EventSource('/live' + (last && '?after=' + last));
    for (const kind in told)
      source.addEventListener(kind, event => {
        last = event.lastEventId;
        told[kind](JSON.parse(event.data));
        offer();
      });
    source.onerror = () => {
      if (!source || source.readyState !== 2) return;
      close();
      setTimeout(open, 60000);
    };
  };
  // Whoever leaves at once costs no stream.
  setTimeout(() => {
    document.addEventListener('visibilitychange', () => document.hidden ? close() : open());
    addEventListener('pagehide', close);
    addEventListener('pageshow', open);
    open();
  }, 6000);
})();
