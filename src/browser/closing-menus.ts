/** Closes the menus inside an element, which are `details`, on Escape and as soon as the reader goes on elsewhere. */
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

/** The focus is then on what opens the menu. */
function closeAndFocus(menus: readonly HTMLDetailsElement[]): void {
  for (const menu of menus) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
}
