import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { ContentEntry, ContentFile, ContentPlace } from '#catalogue/schemas/content-file.ts';
import { groupProblems } from './group-problems.ts';
import { knownNames } from '#catalogue/schemas/known-names.ts';
import { linkCatalogue } from './link-catalogue.ts';
import { parseEntry } from '#catalogue/schemas/parse-entry.ts';
import type { Problem } from '#catalogue/model/problem.ts';

export type BuildResult =
  | { ok: true; catalogue: Catalogue; warnings: Problem[] }
  | { ok: false; problems: Problem[]; warnings: Problem[] };

/**
 * Parses all content files and links them into a catalogue, or returns all problems. Warnings come with either result.
 * `unread` lists files that exist but could not be parsed; references to them are not reported.
 */
export function buildCatalogue(
  files: readonly ContentFile[],
  unread: readonly ContentPlace[] = [],
): BuildResult {
  const entries: ContentEntry[] = [];
  const faulty: ContentFile[] = [];
  for (const file of files) {
    const parsed = parseEntry(file);
    if (parsed.ok) entries.push(parsed.entry);
    else faulty.push(file);
  }
  const broken = [...unread, ...faulty];
  const linked = linkCatalogue(entries, broken);
  const { warnings } = linked;
  if (linked.ok && broken.length === 0) return linked;
  const problems = [...explainFaulty(faulty, entries), ...(linked.ok ? [] : linked.problems)];
  return { ok: false, problems: groupProblems(problems), warnings };
}

/** Returns the problems of files that violate their schemas, with suggestions from the ids in valid files. */
function explainFaulty(files: readonly ContentFile[], entries: readonly ContentEntry[]): Problem[] {
  const names = knownNames(entries);
  return files.flatMap((file) => {
    const parsed = parseEntry(file, names);
    return parsed.ok ? [] : parsed.problems;
  });
}
