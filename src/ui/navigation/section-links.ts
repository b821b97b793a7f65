import { markCurrentSection } from './current-section.ts';

/** Links to the parts of a page; that of the part being read is marked. It says when it sticks to the top of the window. */
class SectionLinks extends HTMLElement {
  #abort = new AbortController();
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    markCurrentSection(this, this.#abort.signal);
    // An element that sticks to the top is cut by a window that begins one pixel lower.
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
}

customElements.define('section-links', SectionLinks);
