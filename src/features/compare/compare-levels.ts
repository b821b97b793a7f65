import type { ComparedLevel } from '#catalogue/assessment/compare.ts';
import type { AsksData } from '#catalogue/publish/data/asks-data.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { FetchedFile } from '#browser/fetched-file.ts';
import { findPart } from '#browser/find-part.ts';
import { ComparisonView } from './comparison-view.ts';
import { describeComparison } from './describe-comparison.ts';
import { promptFor, unknownSides } from './side-words.ts';

/** Compares two levels as the reader picks them; both are kept in the address. */
class CompareLevels extends HTMLElement {
  #abort = new AbortController();
  /** The query of the address that is shown. */
  #shown = '';
  /** Counts comparisons, so that a late answer does not overwrite a later one. */
  #turn = 0;
  /** The picker that wrote the last entry of the history, while it keeps the focus. */
  #writer: EventTarget | null = null;

  connectedCallback(): void {
    const urls = createUrls(this.dataset['base'] ?? '/');
    const file = new FetchedFile<AsksData>(urls.asksJson);
    const view = new ComparisonView(this, urls);
    const show = (problem = ''): void => void this.#show(file, view, problem);
    const { signal } = this.#abort;
    this.addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.addEventListener(
      'focusout',
      () => {
        this.#writeAddress(this.#writer);
        this.#writer = null;
      },
      { signal },
    );
    this.addEventListener(
      'change',
      ({ target }) => {
        this.#writeAddress(target);
        show();
      },
      { signal },
    );
    findPart(this, '.swap').addEventListener(
      'click',
      () => {
        const { from, to } = this.#pickers();
        [from.value, to.value] = [to.value, from.value];
        this.#writeAddress(null);
        show();
      },
      { signal },
    );
    findPart(this, '.retry').addEventListener('click', () => show(), { signal });
    // A link to a list on the page changes the address too, and nothing else.
    const goBack = (): void => void (location.search !== this.#shown && show(this.#readAddress()));
    window.addEventListener('popstate', goBack, { signal });
    show(this.#readAddress());
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  #pickers(): { from: HTMLSelectElement; to: HTMLSelectElement } {
    return {
      from: findPart(this, '[name="from"]') as HTMLSelectElement,
      to: findPart(this, '[name="to"]') as HTMLSelectElement,
    };
  }

  /** Sets the pickers, and returns what is wrong with the address. */
  #readAddress(): string {
    this.#shown = location.search;
    const address = new URLSearchParams(location.search);
    const unknown = Object.values(this.#pickers()).flatMap((picker) => {
      const wanted = address.get(picker.name) ?? '';
      // As `chooseAddressed()` does: a module shared with other pages would cost this one a request more.
      const side = [...picker.options].find(
        ({ value, dataset }) => value === wanted || dataset['former']?.split(' ').includes(wanted),
      );
      picker.value = side?.value ?? '';
      return side ? [] : [wanted];
    });
    return unknownSides(unknown);
  }

  /** Each choice can be gone back from; those made in one go, as with the arrow keys, count as one. */
  #writeAddress(writer: EventTarget | null): void {
    const sides = Object.values(this.#pickers()).filter(({ value }) => value !== '');
    const query = new URLSearchParams(sides.map(({ name, value }) => [name, value]));
    const search = query.size > 0 ? `?${query.toString()}` : '';
    if (search === location.search) return;
    const isSameGo = writer !== null && writer === this.#writer;
    this.#writer = writer;
    try {
      history[isSameGo ? 'replaceState' : 'pushState'](null, '', location.pathname + search);
      this.#shown = search;
    } catch {
      // Browsers refuse what comes too often, as of a key that is held down: it is written when the picker loses the focus.
    }
  }

  async #show(file: FetchedFile<AsksData>, view: ComparisonView, problem: string): Promise<void> {
    const turn = (this.#turn += 1);
    const { from, to } = this.#pickers();
    if (from.value === '' || to.value === '') {
      this.#tell(problem === '' ? promptFor(from.value, to.value) : problem);
      return;
    }
    const sides = await loadSides(file, from.value, to.value);
    if (turn !== this.#turn) return;
    if (sides) {
      const comparison = view.show(sides.data, sides.from, sides.to);
      this.#tell(describeComparison(sides.from, sides.to, comparison), 'result');
    } else {
      this.#tell('What the roles ask could not be loaded. Check the connection and try again.', 'failure');
    }
  }

  #tell(text: string, outcome?: 'result' | 'failure'): void {
    findPart(this, '[role="status"]').textContent = text;
    findPart(this, '.result').hidden = outcome !== 'result';
    findPart(this, '.retry').hidden = outcome !== 'failure';
  }
}

/** Both sides of a comparison, undefined where the data do not come or are not those of the page. */
async function loadSides(
  file: FetchedFile<AsksData>,
  from: string,
  to: string,
): Promise<{ data: AsksData; from: ComparedLevel; to: ComparedLevel } | undefined> {
  try {
    const data = await file.load();
    return { data, from: findSide(data, from), to: findSide(data, to) };
  } catch {
    return undefined;
  }
}

/** The side of a picker's value: `mlops-engineer.senior`. Throws where the data are not those of the page. */
function findSide({ roles }: AsksData, value: string): ComparedLevel {
  const [roleId, levelId] = value.split('.');
  const role = roles.find(({ id }) => id === roleId);
  const level = role?.levels.findIndex(({ id }) => id === levelId) ?? -1;
  if (role === undefined || level === -1) throw new Error(`the data have no ${value}`);
  return { role, level };
}

customElements.define('compare-levels', CompareLevels);
