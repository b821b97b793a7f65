import type { Ask, ScaleStep } from '#catalogue/assessment/asks.ts';
import { cloneTemplate } from './clone-template.ts';

/** Copies the tile for a requirement from the templates of `TileTemplates.astro` inside `root`. */
export function cloneTile(
  root: Element,
  scale: readonly ScaleStep[],
  { depth, mandatory }: Ask,
): HTMLElement {
  const id = CSS.escape(scale[depth]?.id ?? '');
  return cloneTemplate(root, mandatory ? `[data-mandatory-tile="${id}"]` : `[data-tile="${id}"]`);
}
