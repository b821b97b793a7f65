import type { AskedRole } from '#catalogue/assessment/asks.ts';

/** Fills a menu that answers a whole domain with the levels of a path, when it opens. */
export function fillDomainMenu(menu: HTMLElement, { levels }: AskedRole, path: readonly number[]): void {
  const buttons = path.flatMap((index) => {
    const level = levels[index];
    if (!level) return [];
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'button',
      textContent: level.name,
    });
    button.dataset['setTo'] = level.id;
    return [button];
  });
  menu.querySelector('div')?.replaceChildren(...buttons);
}

/** Returns the domain and the level that a button of such a menu sets; undefined for other elements. */
export function domainSetBy(
  target: Element,
): { domain: string; level: string; menu: HTMLDetailsElement } | undefined {
  const button = target.closest<HTMLElement>('[data-set-to]');
  const menu = button?.closest<HTMLDetailsElement>('details');
  const domain = button?.closest<HTMLElement>('[data-domain]')?.dataset['domain'];
  const level = button?.dataset['setTo'];
  return menu && domain !== undefined && level !== undefined ? { domain, level, menu } : undefined;
}

/** Closes all menus except the one around `inside`. */
export function closeMenusBesides(root: HTMLElement, inside: Node | null): void {
  for (const menu of root.querySelectorAll<HTMLDetailsElement>('.set-all[open]'))
    if (!inside || !menu.contains(inside)) menu.open = false;
}
