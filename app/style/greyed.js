// Options of the shared filters that leave no system are grey. A list is drawn after the event that
// opens or moves it.
if (!window.greysOptions) {
  window.greysOptions = true;
  const grey = () => {
    const none = document.querySelector('#shared-filters')?.dataset.none;
    for (const option of document.querySelectorAll('[role="option"]')) {
      option.style.opacity = none && option.textContent.trim().endsWith(none) ? 0.5 : '';
    }
  };
  for (const kind of ['focusin', 'click', 'keyup', 'scroll']) {
    document.addEventListener(kind, () => setTimeout(grey, 60), true);
  }
}
