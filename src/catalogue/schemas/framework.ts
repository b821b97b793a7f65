import { z } from 'zod';
import { domainSchema } from './domain.ts';
import { familySchema } from './family.ts';
import { idOf } from './id-reference.ts';
import { idSchema } from './id.ts';
import { ladderSchema } from './ladder.ts';
import { requirementsSchema } from './requirements.ts';
import { roleSchema } from './role.ts';
import { scaleSchema } from './scale.ts';
import { siteSchema } from './site/site.ts';
import { skillSchema } from './skill.ts';

/** A skill with its domain. In a content directory, the folder of the skill gives the domain. */
const frameworkSkillSchema = z.strictObject({
  domain: idOf('domain').describe(
    'The id of the domain that the skill belongs to. Example: machine-learning-ai',
  ),
  ...skillSchema.shape,
});

const frameworkRoleSchema = z.strictObject({
  ...roleSchema.shape,
  requirements: requirementsSchema
    .optional()
    .describe(
      'The requirements of the role. Each skill id has level ids below it, and each level id the fields of a requirement. ' +
        'Skills of a domain are in display order. An import removes all requirements that are missing here; ' +
        'without this field, it keeps all of them.',
    ),
});

/** A framework as one JSON file: the fields of all content files, by their ids. */
export const frameworkSchema = z
  .strictObject({
    $schema: z
      .string()
      .optional()
      .describe('The address of this JSON Schema, with which an editor explains and checks the file.'),
    site: siteSchema.optional().describe('The fields of site.yaml.'),
    ladder: ladderSchema.optional().describe('The default levels of roles, lowest first, as in ladder.yaml.'),
    scale: scaleSchema
      .optional()
      .describe('The proficiencies, lowest first, as in scale.yaml. A framework may have none.'),
    families: z
      .record(idSchema, familySchema)
      .optional()
      .describe('Families by their ids, each with the fields of families/<family>.yaml.'),
    domains: z
      .record(idSchema, domainSchema)
      .optional()
      .describe('Domains by their ids, each with the fields of domains/<domain>.yaml.'),
    skills: z
      .record(idSchema, frameworkSkillSchema)
      .optional()
      .describe('Skills by their ids, each with its domain and the fields of skills/<domain>/<skill>.yaml.'),
    roles: z
      .record(idSchema, frameworkRoleSchema)
      .optional()
      .describe('Roles by their ids, each with the fields of roles/<role>/role.yaml and its requirements.'),
  })
  .describe(
    'A career framework in one file: the contents of all content files except guides and proposals. ' +
      '"npx rolebook export --format json" writes such a file, and "npx rolebook import" reads it.',
  );
