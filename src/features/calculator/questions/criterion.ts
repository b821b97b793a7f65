/** The bar of the step that a radio chooses, as the page shows it; undefined where the content says none. */
export function criterionOf(radio: HTMLInputElement): HTMLElement | undefined {
  const label = radio.labels?.[0];
  const inside = label?.querySelector<HTMLElement>('.criterion');
  if (inside) return inside;
  // A label cannot hold several paragraphs, so they come after it.
  const after = label?.nextElementSibling;
  return after instanceof HTMLElement && after.matches('.criterion') ? after : undefined;
}

/** The bar of the step of a skill's row that begins at a level, among the questions inside `root`. */
export function criterionAt(root: HTMLElement, skillId: string, levelId: string): HTMLElement | undefined {
  const radio = root.querySelector<HTMLInputElement>(
    `.question[data-skill="${CSS.escape(skillId)}"] input[value="${CSS.escape(levelId)}"]`,
  );
  return radio ? criterionOf(radio) : undefined;
}
