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

/** The maximum number of aliases in a file: enough for honest use, too few to exhaust memory. */
const MAX_ALIASES = 100;

/** Matches ids that YAML would turn into other numbers: `1e3` into 1000, `0x1f` into 31. */
export const ID_LIKE_NUMBER = /^(?:\d+e\d+|0x[\da-f]+|0o[0-7]+)$/;

const CONTENT_SCHEMA = CORE_SCHEMA.withTags(withoutIds(intCoreTag), withoutIds(floatCoreTag));

/** Returns the value of a YAML source (null if it is empty), or its first fault. */
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
