import type { Ask } from '#catalogue/assessment/asks.ts';
import type { AsksData } from '#catalogue/publish/data/asks-data.ts';
import { findPart } from './find-part.ts';
import { cloneTemplate } from './clone-template.ts';
import { cloneTile } from './clone-tile.ts';

/** A requirement in a list. */
export interface AskItem {
  name: string;
  path: string;
  /** The requirement, or two for a gap: the one that is met and the one to reach. */
  asks: readonly Ask[];
  words: string;
}

/** Creates a list item from the templates of `AskTemplates.astro` inside `root`. */
export function createAskItem(root: HTMLElement, scale: AsksData['scale'], item: AskItem): HTMLElement {
  const element = cloneTemplate(root, '[data-ask]');
  const link = findPart(element, 'a');
  link.textContent = item.name;
  link.setAttribute('href', item.path);
  const words = findPart(element, '.words');
  words.textContent = item.words;
  words.hidden = item.words === '';
  const tiles = item.asks.map((ask) => cloneTile(root, scale, ask));
  findPart(element, '.tiles').append(
    ...tiles.flatMap((tile, index) => (index === 0 ? [tile] : [' → ', tile])),
  );
  return element;
}
