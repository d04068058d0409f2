// Links of the menu carry the selection when they are copied or opened in a new tab, and a click with
// a key held opens them there.
if (!window.carriesFilters) {
  window.carriesFilters = true;
  const menu = 'a[data-testid^="stTopNav"], a[data-testid^="stSidebarNav"]';
  const carry = (event) => {
    const link = event.target.closest?.(menu);
    const shown = document.querySelector('#shared-filters')?.dataset.query;
    if (!link || shown === undefined) return;
    const to = new URL(link.href, location.href);
    to.search = shown;
    link.setAttribute('href', to.pathname + to.search);
    const isApart = event.ctrlKey || event.metaKey || event.shiftKey;
    if (event.type === 'click' && isApart) event.stopPropagation();
  };
  for (const kind of ['pointerover', 'pointerdown', 'focusin', 'click']) {
    document.addEventListener(kind, carry, true);
  }
}
