/** Gives each block that is meant to be copied its button, which pages without a script do not show. */
export function offerCopies(root) {
  for (const button of root.querySelectorAll('[data-copy]')) {
    const source = root.querySelector(button.dataset.copy);
    if (!source || !navigator.clipboard) continue;
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(source.textContent);
        button.textContent = 'Copied';
      } catch {
        getSelection().selectAllChildren(source);
        button.textContent = 'Selected: copy with Ctrl+C';
      }
      setTimeout(() => {
        button.textContent = label;
      }, 3000);
    });
  }
}
