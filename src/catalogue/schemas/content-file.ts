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

/** The path of a content file, and the ids that follow from it. */
export interface ContentPlace<Kind extends ContentKind = ContentKind> {
  kind: Kind;
  /** The name of the file, or of the folder for `role.yaml`. The id of a requirements file is its domain. */
  id: string;
  /** The id in the folder's name: the domain of a skill, or the role of a requirements file; otherwise empty. */
  parent: string;
  /** Relative to the content directory, with forward slashes. */
  file: string;
}

/** A content file as parsed from YAML, before validation. */
export interface ContentFile extends ContentPlace {
  value: unknown;
}

/** A content file with a valid value. */
export type ContentEntry = {
  [Kind in ContentKind]: ContentPlace<Kind> & { value: z.output<(typeof contentSchemas)[Kind]> };
}[ContentKind];

export type EntryOf<Kind extends ContentKind> = Extract<ContentEntry, { kind: Kind }>;
