declare global {
  interface Navigator {
    /** https://developer.mozilla.org/docs/Web/API/NetworkInformation/saveData */
    readonly connection?: { readonly saveData: boolean };
  }
}

/** How long a reader rests on a link who may follow it, in milliseconds. */
const REST = 100;

/**
 * Fetches a page of the site ahead when a reader rests on a link to it, or begins to press it; no files, such as PDFs,
 * since those are large, and nothing where the reader saves data. The browser's own speculation rules would do so without
 * a script, but go through all links of a page, hundreds beside a matrix, whenever one shows or the address changes; Astro's
 * script weighs 1.3 KB, six times as much as this, listens at each link, and fetches files, too.
 */
export function prefetchLinks(): void {
  const fetched = new Set([location.pathname]);
  let rest: ReturnType<typeof setTimeout> | undefined;
  const prefetch = ({ pathname }: HTMLAnchorElement): void => {
    if (fetched.has(pathname) || navigator.connection?.saveData) return;
    fetched.add(pathname);
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: pathname }));
  };
  document.addEventListener('pointerover', ({ target }) => {
    clearTimeout(rest);
    const link = pageLinkAt(target);
    if (link) rest = setTimeout(() => prefetch(link), REST);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    const link = pageLinkAt(target);
    if (link) prefetch(link);
  });
}

function pageLinkAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest('a') : null;
  return link?.origin === location.origin && link.pathname.endsWith('/') ? link : undefined;
}
