import type { Suggestion } from '#catalogue/publish/suggest/suggestion.ts';
import { countOf } from '#catalogue/text/words.ts';
import { groupElements } from './group-elements.ts';
import { OptionList } from './option-list.ts';
import { createDialog } from './palette-dialog.ts';
import { paletteGroups, type PaletteContent } from './palette-groups.ts';
import { PaletteSources } from './palette-sources.ts';

/** The pause in typing before texts are searched, in milliseconds. */
const PAUSE = 80;

/** The search palette, which `search-launcher` adds to the page: suggests names at once, and requirements by text later. */
export class SearchPalette extends HTMLElement {
  readonly #parts = createDialog();
  readonly #options = new OptionList(this.#parts.input, this.#parts.list);
  readonly #settings = document.querySelector<HTMLElement>('search-launcher')?.dataset ?? {};
  readonly #sources = new PaletteSources(this.#settings['base'] ?? '/');
  /** Suggestions by path, for the list of recent places. */
  #shown = new Map<string, Suggestion>();
  /** The number of the present query, to discard late results of earlier ones. */
  #turn = 0;
  /** The number of the query for which Enter was pressed before there were suggestions. */
  #awaitedTurn = 0;

  connectedCallback(): void {
    const { dialog, form, input, list, close } = this.#parts;
    this.append(dialog);
    input.addEventListener('input', () => void this.#changed());
    input.addEventListener('keydown', (event) => this.#pressed(event));
    form.addEventListener('submit', (event) => event.preventDefault());
    list.addEventListener('click', (event) => this.#clicked(event));
    // Leaves the focus in the field.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
    // Loads names before the reader types.
    void this.#sources.loadNames();
  }

  toggle(): void {
    const { dialog, input } = this.#parts;
    if (dialog.open) {
      dialog.close();
      return;
    }
    dialog.showModal();
    input.value = '';
    input.focus();
    void this.#changed();
  }

  async #changed(): Promise<void> {
    const turn = (this.#turn += 1);
    const query = this.#parts.input.value.trim();
    if (this.#sources.index === undefined) await this.#sources.loadNames();
    if (turn !== this.#turn) return;
    this.#show({ query, texts: query === '' ? undefined : 'awaited' }, false);
    if (turn === this.#awaitedTurn) this.#options.active?.click();
    if (query === '') return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (turn !== this.#turn) return;
    const texts = await this.#sources.findTexts(query);
    if (turn !== this.#turn) return;
    this.#show({ query, texts }, true);
    this.#announce();
  }

  #show(content: Pick<PaletteContent, 'query' | 'texts'>, isSameQuery: boolean): void {
    const { index, urls, recent } = this.#sources;
    const nearRole = this.#sources.nearRole();
    const groups = paletteGroups({ ...content, index, urls, recent: recent.read(), nearRole });
    this.#shown = new Map(
      groups.list.flatMap(({ suggestions }) => suggestions.map((one) => [one.path, one])),
    );
    const { message } = this.#parts;
    message.hidden = groups.message === undefined;
    message.textContent = groups.message ?? '';
    const look = { asked: groups.asked, lang: this.#settings['lang'] };
    this.#options.show(groupElements(groups.list, look), isSameQuery);
  }

  #announce(): void {
    const { status, message } = this.#parts;
    status.textContent = `${message.textContent} ${countOf(this.#options.size, 'suggestion')}`.trim();
  }

  #pressed(event: KeyboardEvent): void {
    const { key, isComposing, ctrlKey, metaKey } = event;
    if (isComposing) return;
    if (key === 'Enter') {
      event.preventDefault();
      this.#open(ctrlKey || metaKey);
    } else if (this.#options.move(key)) event.preventDefault();
  }

  #open(isElsewhere: boolean): void {
    const { active } = this.#options;
    if (active === undefined || this.#sources.index === undefined) this.#awaitedTurn = this.#turn;
    else if (isElsewhere && active instanceof HTMLAnchorElement)
      window.open(active.href, '_blank', 'noopener');
    else active.click();
  }

  #clicked(event: MouseEvent): void {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    if (option === null) return;
    if (option instanceof HTMLButtonElement) {
      this.#sources.recent.clear();
      void this.#changed();
      return;
    }
    const suggestion = this.#shown.get(option.getAttribute('href') ?? '');
    if (suggestion && suggestion.kind !== 'action' && suggestion.kind !== 'search')
      this.#sources.recent.add(suggestion);
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) this.#parts.dialog.close();
  }
}

customElements.define('search-palette', SearchPalette);

declare global {
  interface HTMLElementTagNameMap {
    'search-palette': SearchPalette;
  }
}
