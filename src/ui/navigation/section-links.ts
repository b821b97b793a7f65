import { markCurrentSection } from './current-section.ts';

/** The width from which the contents are at the side, as in SideContents.astro. */
const WIDE = '(width >= 68rem)';

/** Links to the sections of a page. Marks the current one, and has `data-stuck` while it sticks to the top of the window. */
class SectionLinks extends HTMLElement {
  #abort = new AbortController();
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    markCurrentSection(this, this.#abort.signal);
    this.#openAtSide();
    // The margin shrinks the window by one pixel, so a stuck element is partly outside.
    this.#observer = new IntersectionObserver(
      ([entry]) => this.toggleAttribute('data-stuck', (entry?.intersectionRatio ?? 1) < 1),
      { rootMargin: '-1px 0px 0px 0px', threshold: [1] },
    );
    this.#observer.observe(this);
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#observer?.disconnect();
  }

  /** Opens the contents at the side. They are visible there without this, but not every tool sees that. */
  #openAtSide(): void {
    const menu = this.querySelector<HTMLDetailsElement>('.contents-menu');
    if (!menu) return;
    const wide = matchMedia(WIDE);
    const open = (): void => {
      menu.open = wide.matches;
    };
    open();
    wide.addEventListener('change', open, { signal: this.#abort.signal });
  }
}

customElements.define('section-links', SectionLinks);
