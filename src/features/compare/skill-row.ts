import type { Ask } from '#catalogue/assessment/asks.ts';
import type { Change } from '#catalogue/assessment/compare.ts';
import type { AsksData } from '#catalogue/publish/data/asks-data.ts';
import { cloneTemplate } from '#browser/clone-template.ts';
import { cloneTile } from '#browser/clone-tile.ts';
import { findPart } from '#browser/find-part.ts';
import type { LevelTexts } from './level-texts.ts';

/** One side of a comparison, with the paths where its text is found. */
export interface SideText {
  /** The name of the level, such as `Senior`. */
  name: string;
  ask: Ask;
  /** The path of the requirement's permalink. */
  path: string;
  /** The path of the level's page, which contains the text. */
  page: string;
}

interface SkillRow {
  change: Change;
  words: string;
  sides: readonly SideText[];
}

/** Creates the row of a skill, which unfolds to its texts; they are fetched when the row is first opened. */
export function createSkillRow(
  root: HTMLElement,
  scale: AsksData['scale'],
  texts: LevelTexts,
  { change, words, sides }: SkillRow,
): HTMLElement {
  const row = cloneTemplate(root, '[data-skill-row]');
  const ask = change.to ?? change.from;
  if (ask) findPart(row, '.tiles').append(...tilesOf(root, scale, ask));
  findPart(row, '.name').textContent = change.skill.name;
  findPart(row, '.words').textContent = words;
  const show = (): void =>
    findPart(row, '.texts').replaceChildren(...sides.map((side) => createSideText(root, scale, texts, side)));
  row.addEventListener('toggle', show, { once: true });
  return row;
}

function createSideText(
  root: HTMLElement,
  scale: AsksData['scale'],
  texts: LevelTexts,
  { name, ask, path, page }: SideText,
): HTMLElement {
  const side = cloneTemplate(root, '[data-side-text]');
  const link = findPart(side, 'a');
  link.textContent = name;
  link.setAttribute('href', path);
  link.before(...tilesOf(root, scale, ask));
  // If the page cannot be fetched, the reader can still follow the link above.
  const text = texts.find(page, path).catch(() => 'The text could not be loaded. Follow the link.');
  void text.then((found) => {
    const place = findPart(side, '.bar-text');
    if (found instanceof Node) place.replaceWith(found);
    else place.textContent = found ?? 'There is no text.';
  });
  return side;
}

/** Returns the tile of a requirement, or none if the catalogue has no proficiencies, since all tiles would be alike. */
function tilesOf(root: HTMLElement, scale: AsksData['scale'], ask: Ask): HTMLElement[] {
  return scale.length === 0 ? [] : [cloneTile(root, scale, ask)];
}
