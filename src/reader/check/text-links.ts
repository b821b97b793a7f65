import { contentSchemas, type ContentFile } from '#catalogue/schemas/content-file.ts';
import type { SiteLinks } from '#catalogue/publish/site-links.ts';
import { linkAddresses, mayLinkIntoSite } from '#catalogue/text/markdown.ts';
import { problemAt, type Path, type Problem } from '#catalogue/model/problem.ts';
import { textKindAt } from '#catalogue/schemas/schema-fields.ts';

/** Problems of links into the site: errors if the page is missing, warnings if only its fragment is. */
export interface LinkProblems<AnyProblem> {
  dead: AnyProblem[];
  partial: AnyProblem[];
}

/** Finds broken links in the texts of a content file. */
export function textLinkProblems({ kind, file, value }: ContentFile, site: SiteLinks): LinkProblems<Problem> {
  const found: LinkProblems<Problem> = { dead: [], partial: [] };
  for (const { path, text } of textsIn(value)) {
    if (!mayLinkIntoSite(text) || textKindAt(contentSchemas[kind], path) !== 'Markdown') continue;
    for (const address of linkAddresses(text)) {
      const fault = site.faultOf(address, '/');
      if (fault === undefined) continue;
      const problem = problemAt(file, path, fault.message);
      if (fault.isDead) found.dead.push({ ...problem, cause: `link ${address}` });
      else found.partial.push({ ...problem, rule: 'link-part' });
    }
  }
  return found;
}

/** Yields the texts of a value with their paths, and aliased values only once. */
function* textsIn(
  value: unknown,
  path: Path = [],
  seen = new Set<object>(),
): Generator<{ path: Path; text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  for (const [key, item] of Object.entries(value)) {
    yield* textsIn(item, [...path, Array.isArray(value) ? Number(key) : key], seen);
  }
}
