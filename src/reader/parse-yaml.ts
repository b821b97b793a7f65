import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { explainYamlFault } from './explain-yaml.ts';
import { placeAt, type Place } from './place.ts';

export type ParsedYaml = { ok: true; value: unknown } | { ok: false; place: Place; message: string };

/** Aliases a file may hold: enough for any honest use, too few for one that grows without end. */
const MAX_ALIASES = 100;

/** The value of a YAML source (null where it is empty), or what is wrong with it and where. */
export function parseYaml(source: string): ParsedYaml {
  try {
    return { ok: true, value: load(source, { schema: CORE_SCHEMA, maxAliases: MAX_ALIASES }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    if (/^expected a document/.test(error.reason)) return { ok: true, value: null };
    const { offset, message } = explainYamlFault(error.reason, source, error.mark?.position ?? 0);
    return { ok: false, place: placeAt(source, offset), message };
  }
}
