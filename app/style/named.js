// What Streamlit's own markup does not tell to who hears the page: of which row a link "Open" is, of
// what a table that scrolls is, in which language words of another one are, and that the menu's
// groups and the field for a file are groups. And the language of the page, which Streamlit calls
// English: what it says itself is, and so are the names of other pages than Submit.
document.documentElement.lang = PAGELANGUAGE;
Object.assign((window.namedWords ??= {}), NAMEDWORDS);
if (!window.namesParts) {
  window.namesParts = true;
  const SAID = window.namedWords;
  const ENGLISH = [
    ...['stSkipToContent', 'stFileUploaderDropzone', 'stTopNavSection', 'stNavSectionHeader']
      .map((part) => `[data-testid="${part}"]`),
    ...['stTopNavDropdownLink', 'stSidebarNavLink']
      .map((part) => `[data-testid="${part}"]:not([href*="submit"])`),
  ];
  const set = (part, name, value) => value && part.getAttribute(name) !== value && part.setAttribute(name, value);
  const all = (parts, does) => document.querySelectorAll(parts).forEach(does);
  const headingOf = (part) =>
    part.closest('[class*="st-key-exhibit-"]')?.querySelector('h2, h3')?.innerText ??
    document.querySelector('h1')?.innerText;
  const name = () => {
    all('[data-testid="stTable"] tr', (row) => {
      // A heading that is the row's before is not said again.
      const of = [...row.cells].map((cell) => cell.innerText.trim()).find(Boolean);
      const links = [...row.querySelectorAll('td a')].filter((link) => link.innerText.trim() === SAID.opens);
      const heads = row.closest('table').querySelectorAll('thead th');
      if (of)
        links.forEach((link) => {
          const column = links.length > 1 ? `, ${heads[link.closest('td').cellIndex]?.innerText.trim()}` : '';
          set(link, 'aria-label', SAID.open.replace('\ufffc', () => of + column));
        });
    });
    all('[data-testid="stTable"] > div', (box) => {
      const isCut = box.scrollWidth > box.clientWidth; // reached by the keyboard, which then scrolls it
      const told = { tabindex: '0', role: 'region', 'aria-label': headingOf(box) };
      for (const [name, value] of Object.entries(told)) {
        if (isCut) set(box, name, value);
        else box.removeAttribute(name);
      }
    });
    all('[data-testid="stDataFrame"] table[role="grid"]', (grid) => set(grid, 'aria-label', headingOf(grid)));
    all('span.stMarkdownColoredBackground', (words) => {
      // The letters of a language, which words/markdown.py made the colour of.
      const [, ...letters] = words.style.backgroundColor.match(/^rgba\((\d+), (\d+), (\d+), 0\)$/) ?? [];
      set(words, 'lang', String.fromCharCode(...letters.filter(Number)));
    });
    all(String(ENGLISH), (words) => set(words, 'lang', 'en'));
    all('[data-testid="stSidebarNavItems"]', (menu) => {
      set(menu, 'role', 'group');
      menu.querySelectorAll('li').forEach((item) => set(item, 'role', 'none'));
    });
    all('[data-testid="stFileUploaderDropzone"][role="presentation"]', (field) => set(field, 'role', 'group'));
  };
  let soon;
  const settled = () => {
    soon ??= setTimeout(() => {
      soon = undefined;
      name();
    }, 250);
  };
  const app = document.querySelector('[data-testid="stApp"]');
  new MutationObserver(settled).observe(app, { childList: true, characterData: true, subtree: true });
  settled();
}
