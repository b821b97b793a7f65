const KEY = 'rolebook:theme';
const THEMES = [
  { id: 'auto', name: 'Auto', label: 'Theme: Auto (system)' },
  { id: 'light', name: 'Light', label: 'Theme: Light' },
  { id: 'dark', name: 'Dark', label: 'Theme: Dark' },
] as const;

type Theme = (typeof THEMES)[number];

/** Cycles through the themes. Stores the choice in the browser, and `initial-theme.js` applies it before a page is painted. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.#show(chosenTheme());
    this.querySelector('button')?.addEventListener('click', () => this.#next());
  }

  #next(): void {
    const theme = THEMES[(THEMES.indexOf(chosenTheme()) + 1) % THEMES.length] ?? THEMES[0];
    if (theme.id === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme.id;
    try {
      localStorage.setItem(KEY, theme.id);
    } catch {
      // If the browser refuses, the choice applies to this page only.
    }
    this.#show(theme);
  }

  #show({ name, label }: Theme): void {
    this.querySelector('button')?.setAttribute('aria-label', label);
    const shown = this.querySelector('[data-name]');
    if (shown) shown.textContent = name;
  }
}

function chosenTheme(): Theme {
  const id = document.documentElement.dataset['theme'];
  return THEMES.find((theme) => theme.id === id) ?? THEMES[0];
}

customElements.define('theme-switch', ThemeSwitch);
