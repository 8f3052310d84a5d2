/** Tells that the check is under way, and keeps a second press from sending the CV twice. */
export function announceProgress(form) {
  const button = form.querySelector('[data-submit]');
  const progress = form.querySelector('[data-progress]');
  if (!button || !progress) return;
  const label = button.textContent;

  form.addEventListener('submit', () => {
    progress.textContent = 'Reading your CV…';
    button.textContent = 'Reading your CV…';
    // After this turn: a button that is disabled at once would stop the form in some browsers.
    setTimeout(() => {
      button.disabled = true;
    });
  });
  // "Back" may bring the page as it was left.
  addEventListener('pageshow', () => {
    button.disabled = false;
    button.textContent = label;
    progress.textContent = '';
  });
}
