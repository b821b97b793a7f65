/** Closes open `details` inside an element on Escape, and when the reader clicks or moves the focus outside. */
export function closeMenus(root: HTMLElement, signal: AbortSignal): void {
  const openMenus = (): HTMLDetailsElement[] => [
    ...root.querySelectorAll<HTMLDetailsElement>('details[open]'),
  ];
  const closeOthers = ({ target }: Event): void => {
    for (const menu of openMenus()) {
      if (!(target instanceof Node && menu.contains(target))) menu.open = false;
    }
  };
  root.addEventListener('keydown', (event) => event.key === 'Escape' && closeAndFocus(openMenus()), {
    signal,
  });
  document.addEventListener('pointerdown', closeOthers, { signal });
  document.addEventListener('focusin', closeOthers, { signal });
}

function closeAndFocus(menus: readonly HTMLDetailsElement[]): void {
  for (const menu of menus) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
}
