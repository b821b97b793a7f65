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

/** Numbers as content writes them: `3`, `-1`, `0.8`. */
const PLAIN_NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)$/;

/** YAML in which `1e3`, `0x1f` and their like are texts: as ids they must not become other numbers, written 1000 and 31. */
const CONTENT_SCHEMA = CORE_SCHEMA.withTags(plainOnly(intCoreTag), plainOnly(floatCoreTag));

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

function plainOnly(tag: ScalarTagDefinition<number>): ScalarTagDefinition<number> {
  return defineScalarTag(tag.tagName, {
    ...tag,
    resolve: (source, ...rest) => (PLAIN_NUMBER.test(source) ? tag.resolve(source, ...rest) : NOT_RESOLVED),
  });
}
