import type { CatalogueCounts, RequirementChange } from '#catalogue/changes/diff/catalogue-diff.ts';
import type { ConcernedRole } from './concerned-roles.ts';
import type { Wording } from './wording.ts';

/** The description of a difference, in words and texts, for any renderer to show. */
export interface ChangeTree {
  /** Two sentences: the changes, and the roles that they concern. */
  summary: Wording;
  counts: { before: CatalogueCounts; after: CatalogueCounts };
  /** The most changed role first. */
  roles: ConcernedRole[];
  /** One for each role that changed, then skills, families, domains, ladder, scale and site. */
  sections: ChangeFact[];
}

/** Something that changed, and the changes of its parts. */
export interface ChangeFact {
  /** The name of a role, of a skill and level, or of a field as in the content files. */
  name: string;
  /** The id of something added or removed as a whole. */
  id?: string | undefined;
  /** The root-relative path of its page; undefined if it has none. */
  path?: string | undefined;
  /** The heading that it shares with its neighbors: the name of a domain, or `Levels`. */
  group?: string | undefined;
  says: Wording;
  text?: ChangedText | undefined;
  /** The roles that read it, in words: `required by MLOps Engineer (Middle)`. */
  readers?: string | undefined;
  /** The role of a section about one. */
  role?: ConcernedRole | undefined;
  /** The change of the requirement that the fact describes. */
  requirement?: RequirementChange | undefined;
  /** Whether it was added or removed as a whole, so that its own page has, or had, the details. */
  isWhole?: boolean | undefined;
  facts: ChangeFact[];
}

/** A text as Markdown on both sides; a side is absent if the text was added or removed. */
export interface ChangedText {
  before?: string | undefined;
  after?: string | undefined;
}

/** Returns the number of facts, including those inside them. */
export function countFacts(facts: readonly ChangeFact[]): number {
  return facts.reduce((sum, fact) => sum + 1 + countFacts(fact.facts), 0);
}

/** Returns the number of changes that facts describe: each fact without details, and each text. */
export function countChanges(facts: readonly ChangeFact[]): number {
  return facts.reduce((sum, fact) => sum + Math.max(1, countChanges(fact.facts)), 0);
}
