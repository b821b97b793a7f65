/** Finds the element with the bar of a step, by its skill and lowest level; undefined if the step has no text. */
export function criterionAt(root: HTMLElement, skillId: string, levelId: string): HTMLElement | undefined {
  const bar = `.question[data-skill="${CSS.escape(skillId)}"] [data-step="${CSS.escape(levelId)}"] .criterion`;
  return root.querySelector<HTMLElement>(bar) ?? undefined;
}
