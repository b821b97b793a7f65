import { levelsAfter } from '#catalogue/levels/tracks.ts';
import { barOf } from '#catalogue/model/bar.ts';
import type { Level, MatrixRow, Requirement, Role, Site } from '#catalogue/model/catalogue.ts';
import { requirementsAt, requirementsOf } from '#catalogue/model/counts.ts';
import { rowName } from '#catalogue/model/row-name.ts';
import { roleContext, type CaseContext, type CaseRevision } from './case-context.ts';
import { caseDefinitions } from './case-definitions.ts';
import { roleDocument } from './case-documents.ts';
import { levelLink, proficiencyLink, requirementLink, skillLink } from './case-links.ts';
import { matchAssociations } from './case-matches.ts';
import {
  caseAssociation,
  caseItem,
  caseRubric,
  childrenOf,
  nonEmpty,
  type CriterionFacts,
} from './case-parts.ts';
import type { CaseAssociation, CaseItem, CasePackage } from './case-schema.ts';

/** Returns the package of a role: its levels and requirements, with the matrix as a rubric. */
export function rolePackage(role: Role, site: Site, revision: CaseRevision): CasePackage {
  const context = roleContext(site, role, revision);
  const { levels } = role;
  const criteria = role.matrix.flatMap(({ domain, rows }) =>
    rows.map((row) => criterionOf(context, row, domain.name)),
  );
  const rubric = caseRubric(context, context.document, criteria);
  return {
    CFDocument: roleDocument(context, role),
    CFItems: [
      ...levels.map((level) => levelItem(context, role, level)),
      ...requirementsOf(role).map((requirement) => requirementItem(context, requirement)),
    ],
    CFAssociations: [
      ...childrenOf(
        context,
        context.document,
        levels.map((level) => levelLink(context, role, level)),
      ),
      ...levels.flatMap((level) => levelAssociations(context, role, level)),
      ...requirementsOf(role).flatMap((requirement) => requirementAssociations(context, requirement)),
      ...matchAssociations(context, context.document, role.codes),
    ],
    CFDefinitions: caseDefinitions(context),
    CFRubrics: rubric ? [rubric] : [],
  };
}

function levelItem(context: CaseContext, role: Role, level: Level): CaseItem {
  const { summary, focus, stack, track } = level;
  const link = levelLink(context, role, level);
  const tasks = focus.map((task) => `- ${task.replaceAll('\n', '\n  ')}`).join('\n');
  return caseItem(context, 'level', link, {
    statement: [summary ?? link.title, tasks].filter((text) => text !== '').join('\n\n'),
    keywords: stack,
    extensions: track === undefined ? undefined : { track },
  });
}

function requirementItem(context: CaseContext, requirement: Requirement): CaseItem {
  const { mandatory, examples, proficiency } = requirement;
  const link = requirementLink(context, requirement);
  const withoutText = proficiency && `${link.title}, ${proficiency.name}`;
  return caseItem(context, 'requirement', link, {
    statement: barOf(requirement) ?? withoutText,
    extensions: { mandatory, examples: nonEmpty(examples) },
  });
}

/** Associates a level with its requirements, and with the levels directly above it. */
function levelAssociations(context: CaseContext, role: Role, level: Level): CaseAssociation[] {
  const link = levelLink(context, role, level);
  const requirements = requirementsAt(role, level).map((requirement) =>
    requirementLink(context, requirement),
  );
  return [
    ...levelsAfter(role, level).map((above) =>
      caseAssociation(context, 'precedes', link, levelLink(context, role, above)),
    ),
    ...childrenOf(context, link, requirements),
  ];
}

/** Associates a requirement with its proficiency, its skill and the skills that are alternatives to it. */
function requirementAssociations(context: CaseContext, requirement: Requirement): CaseAssociation[] {
  const { proficiency, row } = requirement;
  const link = requirementLink(context, requirement);
  const notes =
    row.alternatives.length > 0 ? 'Any one of the related skills meets the requirement.' : undefined;
  return [
    ...(proficiency
      ? [caseAssociation(context, 'hasSkillLevel', link, proficiencyLink(context, proficiency))]
      : []),
    ...[row.skill, ...row.alternatives].map((skill) =>
      caseAssociation(context, 'isRelatedTo', link, skillLink(context, skill), { notes }),
    ),
  ];
}

function criterionOf(context: CaseContext, row: MatrixRow, category: string): CriterionFacts {
  const levels = row.cells
    .filter((cell) => cell !== undefined)
    .map((cell) => ({
      of: context.ids.level(row.role, cell.level),
      quality: cell.level.name,
      description: barOf(cell),
    }));
  return { name: rowName(row), category, skill: skillLink(context, row.skill), levels };
}
