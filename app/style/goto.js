// Who goes by the keyboard finds a list of the page's parts before all else: one step of the tabulator
// leads to it, letters and arrows move in it, Enter goes on. Its letters count while it has the focus
// alone, so that they take none from a reader's own tools.
// Its words are those of the page as it is now, which may be in another language than the last one.
Object.assign((window.goToWords ??= {}), GOTOWORDS);
for (const part of document.querySelectorAll('nav.goto, nav.goto [role="menubar"]')) {
  part.setAttribute('aria-label', window.goToWords.label);
}
if (!window.goesToParts) {
  window.goesToParts = true;
  const SAID = window.goToWords;
  const PAUSE = 700; // milliseconds after which letters begin another word
  const HEADINGS = ':is(h1, h2, h3)';
  const WAYS = '[data-testid^="stBaseLinkButton"], [data-testid="stDownloadButton"] button';
  const MAPS = '[role="application"]';
  const GRIDS = 'canvas[data-testid="data-grid-canvas"]';
  const nav = document.createElement('nav');
  const list = document.createElement('div');
  nav.className = 'goto';
  nav.setAttribute('aria-label', SAID.label);
  list.setAttribute('role', 'menubar');
  list.setAttribute('aria-label', SAID.label);
  list.setAttribute('aria-orientation', 'vertical');
  nav.append(list);
  const places = new WeakMap();
  let typed = '';
  let last = 0;

  // Parts of components stand in trees of their own.
  const within = (root, parts) => [...root.querySelectorAll('*')].flatMap((part) => [
    ...(part.matches(parts) ? [part] : []),
    ...(part.shadowRoot ? within(part.shadowRoot, parts) : []),
  ]);
  const said = (part) => (part.getAttribute('aria-label') || part.innerText || '').trim();
  const above = (part, parts) => {
    const at = part.closest(parts);
    return at ?? (part.getRootNode().host && above(part.getRootNode().host, parts));
  };
  const headingOf = (part) =>
    said(above(part, '[class*="st-key-exhibit-"]')?.querySelector(HEADINGS) ?? document.querySelector('h1'));
  const called = (part) => {
    const kind = Object.entries({ table: GRIDS, map: MAPS }).find(([, parts]) => part.matches(parts))?.[0];
    return kind ? SAID[kind].replace('\ufffc', () => headingOf(part)) : said(part);
  };
  const parts = () => [
    ...within(document.querySelector('[data-testid="stMain"]'), `${HEADINGS}, ${WAYS}, ${MAPS}, ${GRIDS}`),
    ...document.querySelectorAll('[data-testid="stSidebar"] input[role="combobox"], .st-key-filters-sheet button'),
    ...document.querySelectorAll('[data-testid="stTopNavSection"], [data-testid="stExpandSidebarButton"]'),
    ...within(document.querySelector('.st-key-search') ?? nav, '[role="combobox"]'),
  ].filter((part, at, all) => all.indexOf(part) === at && part.checkVisibility() && called(part));

  const item = (words, place) => {
    const made = document.createElement('div');
    made.setAttribute('role', 'menuitem');
    made.tabIndex = -1;
    made.textContent = words;
    if (place) places.set(made, place);
    return made;
  };
  const first = item(SAID.label);
  first.tabIndex = 0;
  list.append(first);
  const fill = () => {
    const all = parts();
    const title = all.find((part) => part.matches('h1')) ?? all[0];
    places.set(first, title);
    first.textContent = SAID.title.replace('\ufffc', () => (title ? said(title) : ''));
    const others = all.filter((part) => part !== title).map((part) => item(called(part), part));
    while (first.nextSibling) first.nextSibling.remove(); // the first has the focus, and keeps it
    list.append(...others);
  };
  const move = (to) => {
    for (const choice of list.children) choice.tabIndex = choice === to ? 0 : -1;
    to.focus();
  };
  // A word that begins so, else one in the midst, from the next part on.
  const find = (letters, from) => {
    const all = [...list.children];
    const turned = [...all.slice(from), ...all.slice(0, from)];
    const words = turned.map((choice) => choice.textContent.toLowerCase());
    const at = words.findIndex((word) => word.startsWith(letters));
    return turned[at >= 0 ? at : words.findIndex((word) => word.includes(` ${letters}`))];
  };
  const type = (letter, at) => {
    const now = performance.now();
    typed = now - last < PAUSE ? typed + letter : letter;
    last = now;
    const to = find(typed, typed.length > 1 ? at : at + 1);
    if (to) move(to);
  };
  const go = (choice) => {
    const place = places.get(choice);
    if (!place?.isConnected) return;
    if (place.matches(HEADINGS)) place.tabIndex = -1;
    place.scrollIntoView({ block: 'center' });
    place.focus({ preventScroll: true });
  };
  list.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = [...list.children];
    const at = all.indexOf(event.target);
    const steps = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 };
    if (event.key in steps) move(all[steps[event.key] % all.length]);
    else if (event.key === 'Enter' || (event.key === ' ' && performance.now() - last > PAUSE)) go(event.target);
    else if (event.key === 'Escape') event.target.blur();
    else if (event.key.length === 1) type(event.key.toLowerCase(), at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  list.addEventListener('click', (event) => go(event.target));
  // A page that is drawn anew while the list is open has other parts; what had the focus keeps it.
  let soon;
  const refill = () => {
    soon = undefined;
    const [, ...listed] = list.children;
    const now = parts().filter((part) => part !== places.get(first));
    const isSame = now.length === listed.length
      && now.every((part, at) => part === places.get(listed[at]) && called(part) === listed[at].textContent);
    if (isSame) return;
    const at = list.querySelector(':focus') ?? first;
    const [place, words] = [places.get(at), at.textContent];
    first.focus(); // what has the focus must not be taken away
    fill();
    if (at === first) return;
    const others = [...list.children];
    const same = others.find((choice) => choice !== first && places.get(choice) === place);
    move(same ?? others.find((choice) => choice.textContent === words) ?? first);
  };
  const redrawn = new MutationObserver(() => {
    soon ??= setTimeout(refill, 250);
  });
  nav.addEventListener('focusin', (event) => {
    if (nav.contains(event.relatedTarget)) return;
    typed = ''; // who comes again begins another word
    fill();
    redrawn.observe(document.querySelector('[data-testid="stApp"]'), { childList: true, characterData: true, subtree: true });
  });
  nav.addEventListener('focusout', (event) => {
    if (nav.contains(event.relatedTarget)) return;
    redrawn.disconnect();
    soon = clearTimeout(soon);
    for (const choice of list.children) choice.tabIndex = choice === first ? 0 : -1;
  });
  first.setAttribute('aria-keyshortcuts', 'Alt+Shift+G');
  document.addEventListener('keydown', (event) => {
    if (event.code !== 'KeyG' || !event.altKey || !event.shiftKey || event.ctrlKey) return;
    event.preventDefault();
    first.focus();
  });
  document.body.prepend(nav);
}

// Enter opens the row that a table's focus is in, where rows lead on; the space bar shows a long cell.
if (!window.opensRows) {
  window.opensRows = true;
  const rows = ':is([class*="st-key-rows-"], [class*="st-key-table-"]) canvas';
  document.addEventListener(
    'keydown',
    (event) => {
      const isMore = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      const table = event.target.closest?.(rows); // the focus soon moves to a cell inside it
      if (event.key !== 'Enter' || isMore || !table) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const chosen = { key: ' ', code: 'Space', keyCode: 32, shiftKey: true, bubbles: true, cancelable: true };
      table.dispatchEvent(new KeyboardEvent('keydown', chosen));
    },
    true,
  );
}
