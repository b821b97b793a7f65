import { missingBrandFiles } from '#catalogue/brand/brand-files.ts';
import { findFutureReviews } from '#catalogue/community/future-reviews.ts';
import { findUnknownHost } from '#catalogue/community/unknown-host.ts';
import type { ContentFile } from '#catalogue/schemas/content-file.ts';
import { groupProblems } from '#catalogue/link/group-problems.ts';
import { SiteLinks } from '#catalogue/publish/site-links.ts';
import { mayLinkIntoSite } from '#catalogue/text/markdown.ts';
import { lintCatalogue } from '#catalogue/writing/lint-catalogue.ts';
import type { LocatedProblem } from '#catalogue/model/problem.ts';
import type { ContentSource } from '#reader/content-source.ts';
import { placeAt } from '#reader/yaml/place.ts';
import { readCatalogue, sortProblems, withoutSilenced, type ReadCatalogue } from '#reader/read-catalogue.ts';
import { locateProblems } from '#reader/read-content.ts';
import { frontMatterOf } from '#reader/source-file.ts';
import { findPlainTextSlips } from '#reader/yaml/plain-text-slips.ts';
import {
  guideLinkProblems,
  guideMatrixWarnings,
  guidePictureProblems,
  guideProblems,
  readGuides,
  type GuideSource,
} from './guide-problems.ts';
import { frameLinkProblems } from './frame-links.ts';
import { textLinkProblems } from './text-links.ts';

/** The writing rules that the check includes. Linking checks `falling-proficiency` and `lapsing-mandatory`. */
const WRITING_RULES_OF_CHECK = ['same-ask', 'story', 'one-company'] as const;

/** The day and the files to check content against. */
export interface Surroundings {
  /** The day in UTC, such as `2026-11-22`. */
  today: string;
  /** Files that every build copies unchanged, such as `handbook.pdf`; links and the brand may refer to them. */
  siteFiles: readonly string[];
}

/**
 * Reads content as `readCatalogue()` does. Also finds guides that do not compile, broken links, missing files of the brand
 * and texts that YAML cuts off. Warns about violations of some writing rules.
 */
export async function inspectContent(
  source: ContentSource,
  surroundings: Surroundings,
): Promise<ReadCatalogue> {
  const slips: LocatedProblem[] = [];
  const linking: ContentFile[] = [];
  const guideSources: GuideSource[] = [];
  const read = readCatalogue(source, (file, text) => {
    const shown = source.display(file.file);
    slips.push(...slipsOf(shown, file, text));
    if (file.kind === 'guide') guideSources.push({ id: file.id, file: shown, text });
    else if (mayLinkIntoSite(text)) linking.push(file);
  });
  const guides = await readGuides(guideSources);
  const problems = [
    ...slips,
    ...guides.flatMap(guideProblems),
    ...guides.flatMap((guide) => guidePictureProblems(guide, surroundings.siteFiles)),
  ];
  if (!read.ok) return { ...read, problems: sortProblems([...read.problems, ...problems]) };

  const { catalogue } = read;
  const site = new SiteLinks(catalogue, guides, surroundings.siteFiles);
  const inTexts = [
    frameLinkProblems(catalogue.site, site),
    ...linking.map((file) => textLinkProblems(file, site)),
  ];
  const inGuides = guides.map((guide) => guideLinkProblems(guide, site));
  const dead = groupProblems(inTexts.flatMap((links) => links.dead));
  const missing = missingBrandFiles(catalogue.site.brand, surroundings.siteFiles);
  problems.push(...locateProblems(source, [...dead, ...missing]), ...inGuides.flatMap((links) => links.dead));
  const { off } = catalogue.site.lint;
  const rules = WRITING_RULES_OF_CHECK.filter((rule) => !off.includes(rule));
  const found = [
    ...inTexts.flatMap(({ partial }) => partial),
    ...findUnknownHost(catalogue.site),
    ...findFutureReviews(catalogue, surroundings.today),
    ...lintCatalogue(catalogue, { rules, today: surroundings.today }).problems,
  ];
  const foundInGuides = [
    ...inGuides.flatMap(({ partial }) => partial),
    ...guides.flatMap((guide) => guideMatrixWarnings(guide, catalogue)),
  ];
  const warnings = sortProblems([
    ...read.warnings,
    ...locateProblems(source, withoutSilenced(found, off)),
    ...withoutSilenced(foundInGuides, off),
  ]);
  if (problems.length === 0) return { ok: true, catalogue, warnings };
  return { ok: false, problems: sortProblems(problems), warnings };
}

function slipsOf(file: string, { kind }: ContentFile, text: string): LocatedProblem[] {
  const yaml = kind === 'guide' ? (frontMatterOf(text) ?? '') : text;
  const slips = findPlainTextSlips(yaml, kind);
  return slips.map(({ offset, message }) => ({ file, ...placeAt(yaml, offset), message }));
}
