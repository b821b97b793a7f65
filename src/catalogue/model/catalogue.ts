import type { Code } from '#catalogue/schemas/code.ts';
import type { ProposalState, Review, Votes } from '#catalogue/schemas/proposal.ts';
import type { Site } from '#catalogue/schemas/site/site.ts';
import type { LevelDetails } from '#catalogue/schemas/role.ts';
import type { Resource } from '#catalogue/schemas/skill.ts';

export type { Code, Resource, Site };

/** A default level of the ladder. */
export interface LadderLevel {
  id: string;
  name: string;
  short: string;
  /** The short name in the content, if it has one. */
  ownShort?: string | undefined;
  scope?: string | undefined;
  formerIds: string[];
}

/** A step of the scale. */
export interface Proficiency {
  id: string;
  name: string;
  /** One or two characters, unique in the scale. */
  letter: string;
  /** Its number in other systems. */
  value?: number | undefined;
  /** Its meaning for any skill, as Markdown. */
  means?: string | undefined;
  formerIds: string[];
}

export interface Family {
  id: string;
  name: string;
  summary?: string | undefined;
  /** The hue of its color, in degrees from 0 to 359; undefined to use the next of the site's hues. */
  hue?: number | undefined;
  formerIds: string[];
  roles: Role[];
}

export interface Group {
  id: string;
  name: string;
}

export interface Domain {
  id: string;
  name: string;
  /** Its position among the domains, if the content has one. */
  order?: number | undefined;
  /** Its code in other systems of the framework's owner. */
  code?: string | undefined;
  summary?: string | undefined;
  owners: string[];
  groups: Group[];
  formerIds: string[];
  /** Sorted by name. */
  skills: Skill[];
}

export interface Skill {
  id: string;
  name: string;
  /** Its code in other systems of the framework's owner. */
  code?: string | undefined;
  domain: Domain;
  group?: Group | undefined;
  summary?: string | undefined;
  aliases: string[];
  /** Texts by proficiency id, for the proficiencies that the content describes. */
  descriptors: ReadonlyMap<string, string>;
  /** Evidence that a person could present, as Markdown. */
  evidence: string[];
  resources: Resource[];
  /** Its codes in public classifications. */
  codes: Code[];
  owners: string[];
  reviewed?: string | undefined;
  formerIds: string[];
  /** The rows of this skill, one per role. */
  rows: MatrixRow[];
  /** The rows of other skills that accept this one as an alternative. */
  alternativeIn: MatrixRow[];
}

export interface Level extends LevelDetails {
  id: string;
  name: string;
  short: string;
  /** The short name in the content, in the role or in the ladder. */
  ownShort?: string | undefined;
  /** The title of a person at this level: `Senior MLOps Engineer`, `Staff Engineer`. */
  title: string;
  /** The title in the content, if it has one. */
  ownTitle?: string | undefined;
  /** Its position among the role's levels, from 0. Tracks follow one another, and each level follows all those below it. */
  index: number;
  /** The level below it on its path; undefined for the lowest level. */
  below?: Level | undefined;
  summary?: string | undefined;
  /** Includes the former ids of the ladder's level with the same id. */
  formerIds: string[];
}

/** One cell of the matrix. */
export interface Requirement {
  /** `role/skill/level`. */
  id: string;
  level: Level;
  proficiency?: Proficiency | undefined;
  mandatory: boolean;
  /** The text of the role, as Markdown. `barOf()` returns the text that a requirement measures. */
  expects?: string | undefined;
  /** Examples of the bar, as Markdown. They do not add requirements. */
  examples: string[];
  row: MatrixRow;
}

/** A skill in a role, with one cell per level; undefined for levels without a requirement. */
export interface MatrixRow {
  role: Role;
  skill: Skill;
  /** Skills that meet the row in place of its own. */
  alternatives: Skill[];
  cells: (Requirement | undefined)[];
}

/** The rows of a role in one domain, in display order. */
export interface MatrixSection {
  domain: Domain;
  rows: MatrixRow[];
}

export interface Role {
  id: string;
  name: string;
  /** Its code in other systems of the framework's owner. */
  code?: string | undefined;
  family?: Family | undefined;
  tagline?: string | undefined;
  summary?: string | undefined;
  aliases: string[];
  /** Its codes in public classifications. */
  codes: Code[];
  levels: Level[];
  keyDomains: Domain[];
  matrix: MatrixSection[];
  formerIds: string[];
}

/** The subject of a proposal: a part of the catalogue, or the id of a removed part. A requirement may not exist yet. */
export type ProposalSubject =
  | { kind: 'requirement'; role: Role; skill: Skill; level: Level; isAsked: boolean }
  | { kind: 'role'; role: Role }
  | { kind: 'skill'; skill: Skill }
  | { kind: 'domain'; domain: Domain }
  | { kind: 'gone'; id: string };

/** A proposal in its last state known from the repository's host. */
export interface Proposal {
  number: number;
  /** Whether `number` belongs to a merge request, since GitLab numbers merge requests and issues separately. */
  isMergeRequest: boolean;
  title: string;
  state: ProposalState;
  url: string;
  /** A date such as `2026-10-02`, like `closed`. */
  opened: string;
  closed?: string | undefined;
  votes: Votes;
  reviews: Review[];
  about: ProposalSubject[];
}

/** The last commit that touched the content. */
export interface Version {
  /** The full hash. */
  commit: string;
  /** The date of the commit, such as `2026-11-22`. */
  day: string;
}

/** All content, checked and linked. Lists are in display order. */
export interface Catalogue {
  site: Site;
  ladder: LadderLevel[];
  /** Lowest first; empty if the content has no proficiencies. */
  scale: Proficiency[];
  families: Family[];
  domains: Domain[];
  skills: Skill[];
  roles: Role[];
  /** Newest first. */
  proposals: Proposal[];
}
