import { z } from 'zod';
import { asksDataSchema } from './asks-data-schema.ts';
import { catalogueDataSchema } from './catalogue-data.ts';
import type { JsonSchema } from './content-schema.ts';
import { roleDataSchema } from './role-data.ts';
import { skillDataSchema } from './skill-data.ts';

/** The schema of each kind of JSON file below `/data/v1/`, by the name of the schema's file. */
export const dataSchemas = {
  catalogue: catalogueDataSchema,
  role: roleDataSchema,
  skill: skillDataSchema,
  asks: asksDataSchema,
};

export type DataKind = keyof typeof dataSchemas;

/** The kinds of JSON files, as their schemas are named. */
export const dataKinds = Object.keys(dataSchemas) as DataKind[];

/** The JSON Schema of one kind of JSON file. It allows further fields, since later versions of a file may add some. */
export function dataSchema(kind: DataKind): JsonSchema {
  const schema = z.toJSONSchema(dataSchemas[kind], {
    override: ({ jsonSchema }) => {
      if (jsonSchema.properties !== undefined) delete jsonSchema.additionalProperties;
    },
  });
  return { title: `Rolebook data: ${kind}`, ...schema };
}
