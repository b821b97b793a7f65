import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { ContentEntry, ContentFile, ContentPlace } from '#catalogue/schemas/content-file.ts';
import { linkCatalogue } from './link-catalogue.ts';
import { parseEntry } from '#catalogue/schemas/parse-entry.ts';
import type { Problem } from '#catalogue/model/problem.ts';

export type BuildResult =
  | { ok: true; catalogue: Catalogue; warnings: Problem[] }
  | { ok: false; problems: Problem[]; warnings: Problem[] };

/**
 * Checks every content file and links them all: the catalogue, or every problem at once.
 * Warnings come with either. `unread` names files that exist but could not be parsed; references to a
 * broken file are not reported again.
 */
export function buildCatalogue(
  files: readonly ContentFile[],
  unread: readonly ContentPlace[] = [],
): BuildResult {
  const entries: ContentEntry[] = [];
  const problems: Problem[] = [];
  const broken: ContentPlace[] = [...unread];
  for (const file of files) {
    const parsed = parseEntry(file);
    if (parsed.ok) {
      entries.push(parsed.entry);
    } else {
      problems.push(...parsed.problems);
      broken.push(file);
    }
  }
  const linked = linkCatalogue(entries, broken);
  if (linked.ok && broken.length === 0) return linked;
  return {
    ok: false,
    problems: [...problems, ...(linked.ok ? [] : linked.problems)],
    warnings: linked.warnings,
  };
}
