import { z } from 'zod';
import type { Site } from '#catalogue/model/catalogue.ts';
import { hasPart } from '#catalogue/model/site-parts.ts';
import { contentSchemas, type ContentKind } from '#catalogue/schemas/content-file.ts';
import { frameworkSchema } from '#catalogue/schemas/framework.ts';
import { idSchema } from '#catalogue/schemas/id.ts';
import { idKeys, idReferences, type IdKind } from '#catalogue/schemas/id-reference.ts';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

export const contentKinds = Object.keys(contentSchemas) as ContentKind[];

/** Returns the kinds of content files with published schemas. A site without proposals does not publish theirs. */
export function publishedKinds(site: Site): ContentKind[] {
  return contentKinds.filter((kind) => kind !== 'proposal' || hasPart(site, 'proposals'));
}

/**
 * Returns the JSON Schema of a kind of content file, for completion in editors. With `idsFile`, the address of a schema
 * of the ids in the content, ids refer to that schema.
 */
export function contentSchema(kind: ContentKind, idsFile?: string): JsonSchema {
  return { title: `Rolebook ${kind} file`, ...inputSchema(contentSchemas[kind], idsFile) };
}

/** The name of the published schema for a framework in one JSON file. */
export const FRAMEWORK = 'framework';

/** Returns the JSON Schema for a framework in one JSON file. */
export function frameworkJsonSchema(): JsonSchema {
  return { title: 'Rolebook framework', ...inputSchema(frameworkSchema) };
}

/** Returns the names of two definitions in the `$defs` of `idsFile`: ids of a kind as values, and as keys. */
export function idDefinition(of: IdKind): { value: string; keys: string } {
  return { value: of, keys: `${of}-keys` };
}

/** Returns the JSON Schema of any id, to embed in another schema. */
export function anyIdSchema(): JsonSchema {
  const schema = z.toJSONSchema(idSchema);
  delete schema.$schema;
  return schema;
}

function inputSchema(schema: z.ZodType, idsFile?: string): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema instanceof z.ZodObject && idKeys.has(zodSchema)) jsonSchema.propertyNames = anyIdSchema();
      if (idsFile !== undefined) referToIds(zodSchema, jsonSchema, idsFile);
    },
  });
}

function referToIds(zodSchema: z.core.$ZodTypes, jsonSchema: JsonSchema, idsFile: string): void {
  const addressOf = (name: string): string => `${idsFile}#/$defs/${name}`;
  const own = idReferences.get(zodSchema);
  if (own) {
    delete jsonSchema.type;
    delete jsonSchema.pattern;
    jsonSchema.$ref = addressOf(idDefinition(own.of).value);
  }
  const keys =
    zodSchema instanceof z.ZodRecord
      ? idReferences.get(zodSchema.keyType)
      : zodSchema instanceof z.ZodObject
        ? idKeys.get(zodSchema)
        : undefined;
  if (keys) {
    // `allOf` already suggests the known keys. Without `doNotSuggest`, editors would offer each of them twice.
    jsonSchema.allOf = [{ $ref: addressOf(idDefinition(keys.of).keys) }];
    jsonSchema.propertyNames = { ...anyIdSchema(), doNotSuggest: true };
  }
}
