import { anyIdSchema, idDefinition, type JsonSchema } from '#catalogue/publish/data/content-schema.ts';
import type { IdKind } from '#catalogue/schemas/id-reference.ts';
import type { ContentIds } from './content-ids.ts';

/**
 * Builds the JSON Schema of a content's ids, to which the schemas of its files refer. It offers the existing ids and accepts
 * any, since "npx rolebook check" reports unknown ones.
 */
export function idsSchema(ids: ContentIds): JsonSchema {
  return {
    title: 'The ids of this content',
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description:
      'The ids for completion in an editor. An id that is missing here is not a mistake: "npx rolebook check" adds it.',
    $defs: {
      ...definitions('role', ids.role),
      ...definitions('family', ids.family),
      ...definitions('domain', ids.domain),
      ...definitions('group', ids.group),
      // A skill in a requirements file and a level of a role may be empty.
      ...definitions('skill', ids.skill, ['object', 'null']),
      ...definitions('level', ids.level, ['object', 'null']),
      ...definitions('proficiency', ids.proficiency, ['string']),
    },
  };
}

type Definitions = Record<string, JsonSchema>;

/** Returns definitions of an id as a value and as a field's name. The types tell an editor what to insert below a field. */
function definitions(
  kind: IdKind,
  names: ReadonlyMap<string, string>,
  types?: ('object' | 'string' | 'null')[],
): Definitions {
  const { value, keys } = idDefinition(kind);
  return { [value]: valueDefinition(names), [keys]: keysDefinition(names, types && { type: types }) };
}

function valueDefinition(names: ReadonlyMap<string, string>): JsonSchema {
  if (names.size === 0) return anyIdSchema();
  return { anyOf: [{ enum: [...names.keys()], enumDescriptions: [...names.values()] }, anyIdSchema()] };
}

function keysDefinition(names: ReadonlyMap<string, string>, types: JsonSchema = {}): JsonSchema {
  return {
    properties: Object.fromEntries([...names].map(([id, description]) => [id, { description, ...types }])),
  };
}
