// The address says what is shown, in its own entry of the history.
{
  const told = new URLSearchParams(location.search);
  const kept = [...told].filter(([name]) => /^embed(_options)?$/.test(name));
  const query = String(new URLSearchParams([...kept, ...new URLSearchParams(WANTED)]));
  history.replaceState(
    history.state, '', location.pathname + (query && `?${query}`) + location.hash);
}
