import type { z } from 'zod';
import { domainSchema } from './domain.ts';
import { familySchema } from './family.ts';
import { guideSchema } from './guide.ts';
import { ladderSchema } from './ladder.ts';
import { proposalSchema } from './proposal.ts';
import { requirementsSchema } from './requirements.ts';
import { roleSchema } from './role.ts';
import { scaleSchema } from './scale.ts';
import { siteSchema } from './site/site.ts';
import { skillSchema } from './skill.ts';

/** The schema of each kind of content file. */
export const contentSchemas = {
  site: siteSchema,
  ladder: ladderSchema,
  scale: scaleSchema,
  family: familySchema,
  domain: domainSchema,
  skill: skillSchema,
  role: roleSchema,
  requirements: requirementsSchema,
  guide: guideSchema,
  proposal: proposalSchema,
} as const;

export type ContentKind = keyof typeof contentSchemas;

/** Where a content file stands, and what that says of it. */
export interface ContentPlace<Kind extends ContentKind = ContentKind> {
  kind: Kind;
  /** From the file's name; of a role's files, from the folder's (a requirements file's id is its domain). */
  id: string;
  /** The folder that says more: a skill's domain, the role of a requirements file; empty elsewhere. */
  parent: string;
  /** Relative to the content directory, with forward slashes. */
  file: string;
}

/** A content file as parsed from YAML, not yet checked. */
export interface ContentFile extends ContentPlace {
  value: unknown;
}

/** A content file whose value follows its kind's schema. */
export type ContentEntry = {
  [Kind in ContentKind]: ContentPlace<Kind> & { value: z.output<(typeof contentSchemas)[Kind]> };
}[ContentKind];

/** The entry of one kind. */
export type EntryOf<Kind extends ContentKind> = Extract<ContentEntry, { kind: Kind }>;
