/** Shows the buttons that print the page, with every folded part open on paper. */
export function offerPrint(root) {
  for (const button of root.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...root.querySelectorAll('main details:not([open])')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}
