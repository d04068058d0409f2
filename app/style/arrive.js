// Who hears the page instead of seeing it is told what it shows now: in a node of its own that stays,
// as one that comes with its words is not read. Another page begins at its title.
if (!window.tellsWhatIsShown) {
  window.tellsWhatIsShown = true;
  const told = [
    '[data-testid="stMain"] h1',
    '.st-key-summary li',
    '[class*="st-key-exhibit-"] :is(h2, h3)',
  ];
  const status = document.createElement('div');
  status.setAttribute('role', 'status');
  status.className = 'told-of-page';
  document.body.append(status);
  const read = () =>
    told.map((part) => document.querySelector(part)?.textContent.trim()).filter(Boolean).join('. ');
  let path = location.pathname;
  let last = '';
  const tell = () => {
    const words = read();
    if (!words || words === last) return;
    if (last) status.textContent = words;
    last = words;
    if (path === location.pathname) return;
    path = location.pathname;
    const title = document.querySelector(told[0]);
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  };
  // What had the focus may be gone with what it did, as a part of the selection that is cleared: then
  // its neighbours have it, or the title. A title drawn anew stays the one that has it.
  let focused;
  document.addEventListener('focusin', (event) => {
    const part = event.target.closest('[class*="st-key-"]');
    focused = { is: event.target, key: part && [...part.classList].find((name) => name.startsWith('st-key-')) };
  });
  const hold = () => {
    const isLost = focused && !focused.is.isConnected && document.activeElement === document.body;
    if (!isLost) return;
    const title = document.querySelector(told[0]);
    const part = focused.key && document.querySelector(`.${CSS.escape(focused.key)}`);
    const next = part?.querySelector('input, button, a[href], canvas, summary');
    const others = focused.is.matches('h1') ? [] : [next, document.querySelector('.st-key-chips button')];
    const to = others.find(Boolean) ?? title;
    if (to?.matches('h1')) to.tabIndex = -1;
    to?.focus({ preventScroll: true });
  };
  let soon;
  const settled = () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      hold();
      tell();
    }, 300);
  };
  const app = document.querySelector('[data-testid="stApp"]');
  // The browser may show a page some time after its script has ended.
  const state = { attributes: true, attributeFilter: ['data-test-script-state'] };
  new MutationObserver(settled).observe(app, { ...state, childList: true, characterData: true, subtree: true });
  settled();
}
