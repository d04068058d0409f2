// Links of the menu carry the selection when they are copied or opened in a new tab, and a click with
// a key held opens them there. The lasting link follows what a part of the page has put into the
// address since the foot was drawn.
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
  const follow = (event) => {
    const link = event.target.closest?.('.st-key-foot a');
    const to = link && new URL(link.href);
    if (!to?.searchParams.has('release')) return;
    const shown = new URLSearchParams(location.search);
    for (const name of ['embed', 'embed_options', 'figure']) shown.delete(name);
    shown.set('release', to.searchParams.get('release'));
    to.search = shown;
    link.setAttribute('href', to.href);
  };
  for (const kind of ['pointerover', 'pointerdown', 'focusin', 'click']) {
    document.addEventListener(kind, carry, true);
    document.addEventListener(kind, follow, true);
  }
}
