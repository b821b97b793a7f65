import type { Role } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { renderMarkdown } from '#catalogue/text/markdown.ts';
import { barOf } from '#catalogue/model/bar.ts';
import { requirementAnchor } from '#catalogue/publish/urls.ts';

/** The texts of a role's requirements as HTML, each under the requirement's anchor: `mlflow.senior`. */
export type RequirementTexts = Record<string, string>;

/** Gives the texts of all requirements of a role; `base` is that of links, without the slash at its end. */
export function requirementTexts(role: Role, base: string): RequirementTexts {
  return Object.fromEntries(
    requirementsOf(role).map((requirement) => [
      requirementAnchor(requirement.row.skill.id, requirement.level.id),
      renderMarkdown(barOf(requirement) ?? '', base),
    ]),
  );
}
