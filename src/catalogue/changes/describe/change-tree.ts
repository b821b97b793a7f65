import type { CatalogueCounts, RequirementChange } from '#catalogue/changes/diff/catalogue-diff.ts';
import type { ConcernedRole } from './concerned-roles.ts';
import type { Wording } from './wording.ts';

/** The description of a diff, for any renderer. */
export interface ChangeTree {
  /** Two sentences: the changes and the affected roles. */
  summary: Wording;
  counts: { before: CatalogueCounts; after: CatalogueCounts };
  /** The most changed role first. */
  roles: ConcernedRole[];
  /** One for each role that changed, then skills, families, domains, ladder, scale and site. */
  sections: ChangeFact[];
}

/** A changed part and the changes inside it. */
export interface ChangeFact {
  /** A role, a skill and level, or a field's name in the content files. */
  name: string;
  /** The id of an added or removed part. */
  id?: string | undefined;
  /** The root-relative path of its page, if it has one. */
  path?: string | undefined;
  /** The heading shared with neighboring facts: the name of a domain, or `Levels`. */
  group?: string | undefined;
  says: Wording;
  text?: ChangedText | undefined;
  /** The affected roles: `required by MLOps Engineer (Middle)`. */
  readers?: string | undefined;
  /** The changed role; present only in the section of a role. */
  role?: ConcernedRole | undefined;
  /** The changed requirement; present only in a fact about a requirement. */
  requirement?: RequirementChange | undefined;
  /** Whether the whole part was added or removed. */
  isWhole?: boolean | undefined;
  facts: ChangeFact[];
}

/** A changed text in Markdown. An added text has no `before`, and a removed text has no `after`. */
export interface ChangedText {
  before?: string | undefined;
  after?: string | undefined;
}

/** Counts facts, including nested ones. */
export function countFacts(facts: readonly ChangeFact[]): number {
  return facts.reduce((sum, fact) => sum + 1 + countFacts(fact.facts), 0);
}

/** Counts the facts that have no nested facts. */
export function countChanges(facts: readonly ChangeFact[]): number {
  return facts.reduce((sum, fact) => sum + Math.max(1, countChanges(fact.facts)), 0);
}
