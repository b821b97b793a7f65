import { z } from 'zod';
import { asksDataSchema } from './asks-data-schema.ts';
import { catalogueDataSchema } from './catalogue-data.ts';
import type { JsonSchema } from './content-schema.ts';
import { roleDataSchema } from './role-data.ts';
import { skillDataSchema } from './skill-data.ts';

/** The schemas of the JSON files below `/data/v1/`, by the names of their schema files. */
export const dataSchemas = {
  catalogue: catalogueDataSchema,
  role: roleDataSchema,
  skill: skillDataSchema,
  asks: asksDataSchema,
};

export type DataKind = keyof typeof dataSchemas;

export const dataKinds = Object.keys(dataSchemas) as DataKind[];

/** Returns the JSON Schema of a kind of data file. It allows additional fields, since later versions may add some. */
export function dataSchema(kind: DataKind): JsonSchema {
  const schema = z.toJSONSchema(dataSchemas[kind], {
    override: ({ jsonSchema }) => {
      if (jsonSchema.properties !== undefined) delete jsonSchema.additionalProperties;
    },
  });
  return { title: `Rolebook data: ${kind}`, ...schema };
}
