import type { ProposalState, Review, Votes } from '#catalogue/schemas/proposal.ts';
import type { Site } from '#catalogue/schemas/site/site.ts';
import type { LevelDetails } from '#catalogue/schemas/role.ts';
import type { Resource } from '#catalogue/schemas/skill.ts';

export type { Resource, Site };

/** A step of the default ladder. */
export interface LadderLevel {
  id: string;
  name: string;
  short: string;
  /** The short name that the content gives. */
  ownShort?: string | undefined;
  scope?: string | undefined;
  formerIds: string[];
}

/** One depth of a skill. */
export interface Proficiency {
  id: string;
  name: string;
  /** One or two characters that no other proficiency has. */
  letter: string;
  /** The number by which others know it. */
  value?: number | undefined;
  /** What it means, whatever the skill. */
  means?: string | undefined;
  formerIds: string[];
}

export interface Family {
  id: string;
  name: string;
  summary?: string | undefined;
  /** The hue of its color, in degrees from 0 to 359; undefined if it takes one of the site's in turn. */
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
  /** The number that the content gives for its place among the domains. */
  order?: number | undefined;
  /** The code by which the owner of the framework knows it. */
  code?: string | undefined;
  summary?: string | undefined;
  owners: string[];
  groups: Group[];
  formerIds: string[];
  /** By name. */
  skills: Skill[];
}

export interface Skill {
  id: string;
  name: string;
  /** The code by which the owner of the framework knows it. */
  code?: string | undefined;
  domain: Domain;
  group?: Group | undefined;
  summary?: string | undefined;
  aliases: string[];
  /** Proficiency id to text; only those that the content has. */
  descriptors: ReadonlyMap<string, string>;
  /** Evidence that a person could show, as Markdown. */
  evidence: string[];
  resources: Resource[];
  owners: string[];
  reviewed?: string | undefined;
  formerIds: string[];
  /** The rows that ask for this skill, one a role. */
  rows: MatrixRow[];
  /** The rows of other skills that this one meets, too. */
  alternativeIn: MatrixRow[];
}

/** A level of a role; the fields that only a role can set come from the schema. */
export interface Level extends LevelDetails {
  id: string;
  name: string;
  short: string;
  /** The short name that the content gives, here or in the ladder. */
  ownShort?: string | undefined;
  /** The title of a person at this level: `Senior MLOps Engineer`, `Staff Engineer`. */
  title: string;
  /** The title that the content gives. */
  ownTitle?: string | undefined;
  /** Position among the role's levels, from 0; a level comes after all that are below it, one track after another. */
  index: number;
  /** The level before it on its path, undefined at the lowest. */
  below?: Level | undefined;
  summary?: string | undefined;
  /** Those of the ladder's level of the same id included. */
  formerIds: string[];
}

/** One cell of the matrix. */
export interface Requirement {
  /** `role/skill/level`. */
  id: string;
  level: Level;
  /** Undefined where the content gives none. */
  proficiency?: Proficiency | undefined;
  mandatory: boolean;
  /** The role's own criterion; see `barOf()` for what a requirement measures. */
  expects?: string | undefined;
  /** Cases of the criterion, as Markdown; they demand nothing. */
  examples: string[];
  row: MatrixRow;
}

/** A skill in a role: one cell a level, undefined where nothing is asked. */
export interface MatrixRow {
  role: Role;
  skill: Skill;
  /** Skills any of which meets the row in place of its own. */
  alternatives: Skill[];
  cells: (Requirement | undefined)[];
}

/** A role's rows in one domain, in the order shown. */
export interface MatrixSection {
  domain: Domain;
  rows: MatrixRow[];
}

export interface Role {
  id: string;
  name: string;
  /** The code by which the owner of the framework knows it. */
  code?: string | undefined;
  family?: Family | undefined;
  tagline?: string | undefined;
  summary?: string | undefined;
  aliases: string[];
  levels: Level[];
  keyDomains: Domain[];
  matrix: MatrixSection[];
  formerIds: string[];
}

/**
 * What a proposal is about: something of the catalogue, or what is gone, by the id that it had. A requirement need not be
 * asked for yet, or any more.
 */
export type ProposalSubject =
  | { kind: 'requirement'; role: Role; skill: Skill; level: Level; isAsked: boolean }
  | { kind: 'role'; role: Role }
  | { kind: 'skill'; skill: Skill }
  | { kind: 'domain'; domain: Domain }
  | { kind: 'gone'; id: string };

/** A proposal, as the repository's host last knew it. */
export interface Proposal {
  number: number;
  /** Whether its number is one of merge requests, which GitLab counts apart from issues. */
  isMergeRequest: boolean;
  title: string;
  state: ProposalState;
  url: string;
  /** Days, such as `2026-10-02`. */
  opened: string;
  closed?: string | undefined;
  votes: Votes;
  /** The verdict of each reviewer. */
  reviews: Review[];
  about: ProposalSubject[];
}

/** The last commit that touched the content. */
export interface Version {
  /** The whole hash. */
  commit: string;
  /** The day of the commit, such as `2026-11-22`. */
  day: string;
}

/** All content, checked and linked. Lists are in the order in which they are shown. */
export interface Catalogue {
  site: Site;
  ladder: LadderLevel[];
  /** Lowest first; empty where the content has no proficiencies. */
  scale: Proficiency[];
  families: Family[];
  domains: Domain[];
  skills: Skill[];
  roles: Role[];
  /** Newest first. */
  proposals: Proposal[];
}
