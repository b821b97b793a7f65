/** Marks the link to the section being read with `aria-current`, until `signal` aborts. */
export function markCurrentSection(navigation: Element, signal: AbortSignal): void {
  const links = [...navigation.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const parts = links.flatMap((link) => {
    const part = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return part ? [{ link, part }] : [];
  });
  let isWaiting = false;
  const mark = (): void => {
    isWaiting = false;
    const line = innerHeight / 4;
    const isAtEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const begun = parts.filter(({ part }) => part.getBoundingClientRect().top <= line);
    const current = (isAtEnd ? parts : begun).at(-1)?.link;
    for (const { link } of parts) {
      if (link === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  const schedule = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(mark);
  };
  addEventListener('scroll', schedule, { passive: true, signal });
  addEventListener('resize', schedule, { passive: true, signal });
  schedule();
}
