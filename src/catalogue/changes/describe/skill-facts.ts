import { countOf, joinWords } from '#catalogue/text/words.ts';
import type {
  AffectedRole,
  DescriptorChange,
  PartsDiff,
  SkillDiff,
} from '#catalogue/changes/diff/catalogue-diff.ts';
import { isChangedForReaders } from '#catalogue/changes/diff/is-changed-for-readers.ts';
import type { ChangeFact } from './change-tree.ts';
import { describePresence, fieldFacts } from './field-facts.ts';
import { partFacts } from './part-facts.ts';
import { wording } from './wording.ts';

/** The maximum number of roles that a fact names. Longer lists are only counted. */
const MOST_NAMED = 10;

/** Describes the changed skills with their fields, descriptors and affected roles. */
export function skillFacts(
  skills: PartsDiff<SkillDiff>,
  pathOf: (id: string) => string | undefined,
): ChangeFact[] {
  const facts = partFacts(skills, { pathOf, detailsOf: skillDetails });
  // Skills of a domain stay together.
  return [...Map.groupBy(facts, ({ group }) => group).values()].flat();
}

function skillDetails(skill: SkillDiff): Partial<ChangeFact> {
  const { before, after, fields, descriptors, affects } = skill;
  const isRemoved = after === undefined;
  const isRead = isRemoved || isChangedForReaders(skill);
  return {
    group: (after ?? before)?.domain.name,
    ...(isRead && { readers: `${isRemoved ? 'was ' : ''}${describeReaders(affects)}` }),
    facts: isRemoved ? [] : [...fieldFacts(fields), ...descriptors.map(descriptorFact)],
  };
}

function descriptorFact({ before, after, affects }: DescriptorChange): ChangeFact {
  return {
    name: (after ?? before)?.proficiency.name ?? '',
    says: wording(`descriptor ${describePresence(before, after)}`),
    text: { before: before?.text, after: after?.text },
    readers: `required by ${describeRoles(affects)}`,
    facts: [],
  };
}

function describeReaders(affects: readonly AffectedRole[]): string {
  const [asking, taking] = [
    affects.filter(({ isAlternative }) => !isAlternative),
    affects.filter(({ isAlternative }) => isAlternative),
  ];
  const phrases = [
    ...(asking.length > 0 || taking.length === 0 ? [`required by ${describeRoles(asking)}`] : []),
    ...(taking.length > 0 ? [`accepted by ${describeRoles(taking)}`] : []),
  ];
  return phrases.join('; ');
}

/** Names roles with their levels: `MLOps Engineer (Middle, Senior) and Data Engineer (Junior)`. */
function describeRoles(roles: readonly AffectedRole[]): string {
  if (roles.length === 0) return 'no role';
  if (roles.length > MOST_NAMED) return countOf(roles.length, 'role');
  return joinWords(
    roles.map(({ role, levels }) => `${role.name} (${levels.map(({ name }) => name).join(', ')})`),
  );
}
