import { anyIdSchema, idDefinition, type JsonSchema } from '#catalogue/publish/data/content-schema.ts';
import type { IdKind } from '#catalogue/schemas/id-reference.ts';
import type { ContentIds } from './content-ids.ts';

/**
 * The JSON Schema that holds the ids of a content, which the schemas of its files refer to. It accepts any id: an
 * editor completes those that are there, and whether an id stands for something is the work of "npx rolebook check".
 */
export function idsSchema(ids: ContentIds): JsonSchema {
  return {
    title: 'The ids of this content',
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description:
      'What an editor completes. An id that is missing here is no mistake: "npx rolebook check" adds it.',
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

/** An id as a value, and fields whose names are such ids. By the types an editor knows what to write below a field. */
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
