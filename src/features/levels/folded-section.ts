import type { StepSection } from '#catalogue/levels/step-sections.ts';

/** The most requirements that stay and are shown at once. */
const MOST = 6;

/** Whether a part of a step is shown only when asked for: what stays is read by few, and may be long. */
export function isFoldedSection({ id, requirements }: Pick<StepSection, 'id' | 'requirements'>): boolean {
  return id === 'stays' && requirements.length > MOST;
}
