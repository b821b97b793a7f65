import type { AsksData } from '#catalogue/publish/data/asks-data.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { FetchedFile } from '#browser/fetched-file.ts';
import { findPart } from '#browser/find-part.ts';
import { ComparisonView } from './comparison-view.ts';
import { describeComparison } from './describe-comparison.ts';
import { findSide } from './find-side.ts';
import { SideChoice } from './side-choice.ts';
import { promptFor, unknownSides } from './side-words.ts';
import { StartBox } from './start-box.ts';

/** Compares the two levels that the reader picks, and writes both into the address. */
class CompareLevels extends HTMLElement {
  #abort = new AbortController();
  /** The query string that is shown. */
  #shown = '';
  /** The number of the latest comparison, to discard late results of earlier ones. */
  #turn = 0;
  /** The list that wrote the last history entry, while it has the focus. */
  #writer: EventTarget | null = null;

  connectedCallback(): void {
    const urls = createUrls(this.dataset['base'] ?? '/');
    const file = new FetchedFile<AsksData>(urls.asksJson, async (value) => {
      const { parseAsks } = await import('#catalogue/publish/data/asks-shape.ts');
      return parseAsks(value);
    });
    const [from, to] = [new SideChoice(this, 'from'), new SideChoice(this, 'to')];
    const view = new ComparisonView(this, urls);
    const start = new StartBox(this, urls);
    const show = (problem = ''): void => void this.#show(file, { view, start, from, to }, problem);
    this.#listen(from, to, show);
    // Links to a list on the page change only the fragment.
    const goBack = (): void => {
      if (location.search !== this.#shown) show(this.#readAddress(from, to));
    };
    window.addEventListener('popstate', goBack, { signal: this.#abort.signal });
    show(this.#readAddress(from, to));
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  #listen(from: SideChoice, to: SideChoice, show: () => void): void {
    const { signal } = this.#abort;
    const write = (writer: EventTarget | null): void => this.#writeAddress([from, to], writer);
    this.addEventListener('submit', (event) => event.preventDefault(), { signal });
    const leave = (): void => {
      write(this.#writer);
      this.#writer = null;
    };
    this.addEventListener('focusout', leave, { signal });
    const pick = ({ target }: Event): void => {
      if (from.picksRoleWith(target)) from.followRole(to);
      if (to.picksRoleWith(target)) to.followRole(from);
      write(target);
      show();
    };
    this.addEventListener('change', pick, { signal });
    const swap = (): void => {
      const [before, after] = [from.value, to.value];
      from.choose(after);
      to.choose(before);
      write(null);
      show();
    };
    findPart(this, '.swap').addEventListener('click', swap, { signal });
    findPart(this, '.retry').addEventListener('click', () => show(), { signal });
    findPart(this, '.legend').addEventListener('click', (event) => this.#unfold(event), { signal });
  }

  /** Opens the list that a link of the legend points to. */
  #unfold({ target }: Event): void {
    const link = target instanceof Element ? target.closest('a') : null;
    const list = link?.hash ? this.querySelector(link.hash) : null;
    if (list instanceof HTMLDetailsElement) list.open = true;
  }

  /** Picks both sides from the address, and returns a message about sides that do not exist. */
  #readAddress(...sides: SideChoice[]): string {
    this.#shown = location.search;
    const address = new URLSearchParams(location.search);
    const unknown = sides.flatMap((side) => {
      const wanted = address.get(side.name) ?? '';
      return side.choose(wanted) ? [] : [wanted];
    });
    return unknownSides(unknown);
  }

  /** Adds a history entry for each choice; changes made without leaving a list, as with the arrow keys, share one. */
  #writeAddress(sides: readonly SideChoice[], writer: EventTarget | null): void {
    const picked = sides.filter(({ value }) => value !== '');
    const query = new URLSearchParams(picked.map(({ name, value }) => [name, value]));
    const search = query.size > 0 ? `?${query.toString()}` : '';
    if (search === location.search) return;
    const isSameGo = writer !== null && writer === this.#writer;
    this.#writer = writer;
    try {
      history[isSameGo ? 'replaceState' : 'pushState'](null, '', location.pathname + search);
      this.#shown = search;
    } catch {
      // Browsers limit how often history may change, as while a key is held down. The list writes again when it loses focus.
    }
  }

  async #show(
    file: FetchedFile<AsksData>,
    { view, start, from, to }: { view: ComparisonView; start: StartBox; from: SideChoice; to: SideChoice },
    problem: string,
  ): Promise<void> {
    const turn = (this.#turn += 1);
    const isOpen = from.value === '' || to.value === '';
    if (isOpen) this.#tell(start, problem === '' ? promptFor(from.value, to.value) : problem);
    if (from.value === '') return;
    const data = await file.load().catch(() => undefined);
    if (turn !== this.#turn) return;
    const before = data && findSide(data, from.value);
    const after = data && findSide(data, to.value);
    if (isOpen) {
      if (data && before) start.suggestFrom(data, before);
    } else if (data && before && after) {
      const comparison = view.show(data, before, after);
      this.#tell(start, describeComparison(before, after, comparison), 'result');
    } else {
      const failure =
        'The requirements of the roles could not be loaded. Check the connection and try again.';
      this.#tell(start, failure, 'failure');
    }
  }

  #tell(start: StartBox, text: string, outcome: 'open' | 'result' | 'failure' = 'open'): void {
    start.tell(text, outcome);
    findPart(this, '.result').hidden = outcome !== 'result';
  }
}

customElements.define('compare-levels', CompareLevels);
