/** Moves the focus to the page's heading: where it belongs when what had it is gone. */
export function focusHeading(): void {
  const heading = document.querySelector('h1');
  if (heading === null) return;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus();
}
