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
    told.map((part) => document.querySelector(part)?.innerText.trim()).filter(Boolean).join('. ');
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
  let soon;
  const settled = () => {
    clearTimeout(soon);
    soon = setTimeout(tell, 300);
  };
  const app = document.querySelector('[data-testid="stApp"]');
  const state = { attributes: true, attributeFilter: ['data-test-script-state'] };
  new MutationObserver(settled).observe(app, state);
  settled();
}
