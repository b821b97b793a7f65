import { cloneTemplate } from '#browser/clone-template.ts';
import type { LevelTexts } from './level-texts.ts';

/** The place of the text of one side of a comparison. */
export interface SideText {
  /** The level, such as `Senior`. */
  name: string;
  /** The path of the requirement's permalink. */
  path: string;
  /** The path of the level's page, which holds the text. */
  page: string;
}

/** Makes what unfolds to the texts of both sides, which are fetched when a reader first opens it. */
export function createBothTexts(
  root: HTMLElement,
  texts: LevelTexts,
  sides: readonly [SideText, SideText],
): HTMLElement {
  const details = cloneTemplate(root, '[data-both-texts]');
  const links = details.querySelectorAll('a');
  const places = details.querySelectorAll('dd');
  for (const [index, { name, path }] of sides.entries()) {
    const link = links[index];
    if (!link) continue;
    link.textContent = name;
    link.setAttribute('href', path);
  }
  const show = (): void => {
    for (const [index, side] of sides.entries()) void showText(texts, side, places[index]);
  };
  details.addEventListener('toggle', show, { once: true });
  return details;
}

/** If the page does not come, the link above still leads to the text. */
async function showText(
  texts: LevelTexts,
  { page, path }: SideText,
  place: HTMLElement | undefined,
): Promise<void> {
  const text = await texts.find(page, path).catch(() => 'The text could not be loaded: follow the link.');
  place?.replaceChildren(text ?? 'There is no text.');
}
