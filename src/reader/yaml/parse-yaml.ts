import {
  CORE_SCHEMA,
  defineScalarTag,
  floatCoreTag,
  intCoreTag,
  load,
  NOT_RESOLVED,
  YAMLException,
  type ScalarTagDefinition,
} from 'js-yaml';
import { explainYamlFault } from './explain-yaml.ts';
import { placeAt, type Place } from './place.ts';

export type ParsedYaml = { ok: true; value: unknown } | { ok: false; place: Place; message: string };

/** Aliases a file may hold: enough for any honest use, too few for one that grows without end. */
const MAX_ALIASES = 100;

/** Ids that YAML takes for numbers, which are then written otherwise: `1e3` becomes 1000, `0x1f` becomes 31. */
export const ID_LIKE_NUMBER = /^(?:\d+e\d+|0x[\da-f]+|0o[0-7]+)$/;

/** YAML in which such ids are texts. */
const CONTENT_SCHEMA = CORE_SCHEMA.withTags(withoutIds(intCoreTag), withoutIds(floatCoreTag));

/** The value of a YAML source (null where it is empty), or what is wrong with it and where. */
export function parseYaml(source: string): ParsedYaml {
  try {
    return { ok: true, value: load(source, { schema: CONTENT_SCHEMA, maxAliases: MAX_ALIASES }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    if (/^expected a document/.test(error.reason)) return { ok: true, value: null };
    const { offset, message } = explainYamlFault(error.reason, source, error.mark?.position ?? 0);
    return { ok: false, place: placeAt(source, offset), message };
  }
}

function withoutIds(tag: ScalarTagDefinition<number>): ScalarTagDefinition<number> {
  return defineScalarTag(tag.tagName, {
    ...tag,
    resolve: (source, ...rest) => (ID_LIKE_NUMBER.test(source) ? NOT_RESOLVED : tag.resolve(source, ...rest)),
  });
}
