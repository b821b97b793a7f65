import type { GiscusWidget } from 'giscus';

/** Shows the comments of a page on request, in the site's theme; no other host is contacted before. */
class PageComments extends HTMLElement {
  #themes = new MutationObserver(() => this.#followTheme());

  connectedCallback(): void {
    const button = this.querySelector('button');
    // Giscus adds this parameter when a reader returns from signing in.
    if (new URLSearchParams(location.search).has('giscus')) void this.#show();
    else if (button) button.hidden = false;
    button?.addEventListener('click', () => void this.#show());
  }

  disconnectedCallback(): void {
    this.#themes.disconnect();
  }

  async #show(): Promise<void> {
    const button = this.querySelector('button');
    if (button) button.disabled = true;
    try {
      await import('giscus');
    } catch {
      // The reader is offline, or the site has been published anew since the page was opened.
      if (button) Object.assign(button, { disabled: false, textContent: 'Not loaded. Try again' });
      return;
    }
    const widget = this.#createWidget();
    if (button) button.replaceWith(widget);
    else this.append(widget);
    widget.focus();
    this.#themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  }

  #createWidget(): GiscusWidget {
    const widget = document.createElement('giscus-widget');
    const { host, repo, repoId, category, categoryId, term } = this.dataset;
    const attributes = { host, repo, repoId, category, categoryId, term, mapping: 'specific', strict: '1' };
    for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value ?? '');
    widget.theme = chosenTheme();
    // The focused button is replaced, so the focus moves to the comments.
    widget.tabIndex = -1;
    return widget;
  }

  #followTheme(): void {
    const widget = this.querySelector<GiscusWidget>('giscus-widget');
    if (widget) widget.theme = chosenTheme();
  }
}

function chosenTheme(): 'light' | 'dark' | 'preferred_color_scheme' {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'preferred_color_scheme';
}

customElements.define('page-comments', PageComments);
