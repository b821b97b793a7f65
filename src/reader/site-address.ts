import { join } from 'node:path';
import { siteSchema } from '#catalogue/schemas/site.ts';
import { parseYaml } from './parse-yaml.ts';
import { readSource } from './source-file.ts';

/** The address of the published site, from site.yaml; undefined where the file has none or does not parse. */
export function readSiteAddress(contentDir: string): string | undefined {
  const read = readSource(join(contentDir, 'site.yaml'));
  const parsed = read.ok ? parseYaml(read.source) : undefined;
  if (parsed?.ok !== true) return undefined;
  const site = siteSchema.safeParse(parsed.value);
  return site.success ? new URL(site.data.url).origin : undefined;
}
