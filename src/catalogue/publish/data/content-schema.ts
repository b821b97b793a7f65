import { z } from 'zod';
import type { Site } from '#catalogue/model/catalogue.ts';
import { hasPart } from '#catalogue/model/site-parts.ts';
import { contentSchemas, type ContentKind } from '#catalogue/schemas/content-file.ts';
import { frameworkSchema } from '#catalogue/schemas/framework.ts';
import { idSchema } from '#catalogue/schemas/id.ts';
import { idKeys, idReferences, type IdKind } from '#catalogue/schemas/id-reference.ts';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The kinds of content files, as the schemas are named. */
export const contentKinds = Object.keys(contentSchemas) as ContentKind[];

/** Returns the kinds of content files whose schemas a site publishes: a site without proposals has no files of them. */
export function publishedKinds(site: Site): ContentKind[] {
  return contentKinds.filter((kind) => kind !== 'proposal' || hasPart(site, 'proposals'));
}

/**
 * The JSON Schema of one kind of content file, as an editor's completion reads it. With `idsFile`, the address of a
 * schema with the ids that the content has, values and keys that are such ids refer to it (see `idDefinition()`).
 */
export function contentSchema(kind: ContentKind, idsFile?: string): JsonSchema {
  return { title: `Rolebook ${kind} file`, ...inputSchema(contentSchemas[kind], idsFile) };
}

/** The name of the published schema of a framework in one JSON file. */
export const FRAMEWORK = 'framework';

/** The JSON Schema of a framework in one JSON file. */
export function frameworkJsonSchema(): JsonSchema {
  return { title: 'Rolebook framework', ...inputSchema(frameworkSchema) };
}

/** What the schema with the ids calls, below `$defs`, a value that is such an id, and fields whose names are such ids. */
export function idDefinition(of: IdKind): { value: string; keys: string } {
  return { value: of, keys: `${of}-keys` };
}

/** The JSON Schema of any id, as a part of another. */
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
    // The known keys come with their names from there; without "doNotSuggest" an editor would offer each of them twice.
    jsonSchema.allOf = [{ $ref: addressOf(idDefinition(keys.of).keys) }];
    jsonSchema.propertyNames = { ...anyIdSchema(), doNotSuggest: true };
  }
}
