import { join } from 'node:path';
import { siteSchema, type Site } from '#catalogue/schemas/site/site.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { readSource } from './source-file.ts';

/** Reads site.yaml for settings that are needed before the content is checked; undefined if the file is missing or invalid. */
export function readSiteFile(contentDir: string): Site | undefined {
  const read = readSource(join(contentDir, 'site.yaml'));
  const parsed = read.ok ? parseYaml(read.source) : undefined;
  return parsed?.ok === true ? siteSchema.safeParse(parsed.value).data : undefined;
}
