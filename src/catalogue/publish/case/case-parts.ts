import type { CaseContext } from './case-context.ts';
import { itemTypeLink, type ItemKind } from './case-definitions.ts';
import { partLink } from './case-links.ts';
import type {
  CaseAssociation,
  CaseCriterion,
  CaseCriterionLevel,
  CaseItem,
  CaseLink,
  CaseRubric,
} from './case-schema.ts';

interface ItemFields {
  /** Without it, the title of the link is the statement. */
  statement?: string | undefined;
  code?: string | undefined;
  keywords?: readonly string[];
  extensions?: CaseItem['extensions'];
}

export function caseItem(
  context: CaseContext,
  kind: ItemKind,
  { title, identifier, uri }: CaseLink,
  { statement, code, keywords = [], extensions }: ItemFields = {},
): CaseItem {
  const type = itemTypeLink(context, kind);
  return {
    identifier,
    CFItemType: type.title,
    CFItemTypeURI: type,
    fullStatement: statement ?? title,
    abbreviatedStatement: title,
    humanCodingScheme: code,
    conceptKeywords: nonEmpty(keywords),
    uri,
    lastChangeDateTime: context.lastChangeDateTime,
    extensions,
  };
}

/** Returns an association, whose identifier follows from its type and its ends. */
export function caseAssociation(
  context: CaseContext,
  associationType: CaseAssociation['associationType'],
  originNodeURI: CaseLink,
  destinationNodeURI: CaseAssociation['destinationNodeURI'],
  { sequenceNumber, notes }: Pick<CaseAssociation, 'sequenceNumber' | 'notes'> = {},
): CaseAssociation {
  const { identifier, targetType } = destinationNodeURI;
  // A code is unique only within its classification.
  const destination = targetType === undefined ? [identifier] : [targetType, identifier];
  return {
    ...derivedPart(context, associationType, originNodeURI.identifier, ...destination),
    associationType,
    sequenceNumber,
    originNodeURI,
    destinationNodeURI,
    notes,
  };
}

/** Associates children with their parent in their order. */
export function childrenOf(
  context: CaseContext,
  parent: CaseLink,
  children: readonly CaseLink[],
): CaseAssociation[] {
  return children.map((child, index) =>
    caseAssociation(context, 'isChildOf', child, parent, { sequenceNumber: index + 1 }),
  );
}

/** A row of a rubric. */
export interface CriterionFacts {
  name: string;
  category?: string | undefined;
  skill: CaseLink;
  levels: readonly CriterionLevelFacts[];
}

/** A cell of a rubric: a proficiency of a skill, or a level of a row. */
interface CriterionLevelFacts extends Pick<CaseCriterionLevel, 'quality' | 'description' | 'score'> {
  /** The identifier of the proficiency or the level. */
  of: string;
}

/** Returns the rubric of a skill or a role. Leaves out criteria without levels; undefined if there are no others. */
export function caseRubric(
  context: CaseContext,
  { title, identifier }: CaseLink,
  criteria: readonly CriterionFacts[],
): CaseRubric | undefined {
  const filled = criteria.filter(({ levels }) => levels.length > 0);
  if (filled.length === 0) return undefined;
  const rubric = derivedPart(context, 'rubric', identifier);
  return {
    ...rubric,
    title,
    CFRubricCriteria: filled.map((facts, index) =>
      caseCriterion(context, rubric.identifier, facts, index + 1),
    ),
  };
}

/** Returns a list, or undefined if it is empty, so that JSON leaves the field out. */
export function nonEmpty(list: readonly string[]): string[] | undefined {
  return list.length === 0 ? undefined : [...list];
}

function caseCriterion(
  context: CaseContext,
  rubricId: string,
  { name, category, skill, levels }: CriterionFacts,
  position: number,
): CaseCriterion {
  const criterion = derivedPart(context, 'criterion', rubricId, skill.identifier);
  return {
    ...criterion,
    category,
    description: name,
    CFItemURI: skill,
    position,
    rubricId,
    CFRubricCriterionLevels: levels.map(({ of, ...facts }, index) => ({
      ...derivedPart(context, 'criterion-level', criterion.identifier, of),
      ...facts,
      position: index + 1,
      rubricCriterionId: criterion.identifier,
    })),
  };
}

/** Returns the common fields of a part that is named by the parts it belongs to. */
function derivedPart(
  { ids, document, lastChangeDateTime }: CaseContext,
  kind: string,
  ...identifiers: string[]
): Pick<CaseRubric, 'identifier' | 'uri' | 'lastChangeDateTime'> {
  const { identifier, uri } = partLink(document, kind, ids.derived(kind, ...identifiers));
  return { identifier, uri, lastChangeDateTime };
}
