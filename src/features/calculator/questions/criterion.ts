/** The bar of the step of a skill's row that begins at a level, among the rows inside `root`; undefined without a text. */
export function criterionAt(root: HTMLElement, skillId: string, levelId: string): HTMLElement | undefined {
  const bar = `.question[data-skill="${CSS.escape(skillId)}"] [data-step="${CSS.escape(levelId)}"] .criterion`;
  return root.querySelector<HTMLElement>(bar) ?? undefined;
}
