import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { NAMES } from '#catalogue/publish/search/found-places.ts';
import { toIndexedText } from '#catalogue/publish/search/indexed-text.ts';
import type { SearchRecord } from '#catalogue/publish/search/search-record.ts';
import { wholeNameToken } from '#catalogue/publish/search/search-query.ts';
import { searchRecords } from '#catalogue/publish/search/search-records.ts';
import { wholeNameField } from '#catalogue/publish/search/whole-name-field.ts';
import { escapeHtml } from '#catalogue/text/escape-html.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { readGuideTexts } from '#reader/guide-texts.ts';
import { reportMissingChunks } from './report-missing-chunks.ts';
import { stabilizeIndex } from './stable-index.ts';

/**
 * The weights of names relative to other text, from 1 to 10. They rank the page of a skill above the rows of the roles that
 * require it.
 */
const NAME_WEIGHTS = {
  Role: 10,
  Level: 10,
  Skill: 10,
  Domain: 10,
  Guide: 10,
  Tool: 10,
  Requirement: 3,
} as const;

/** Characters that are part of a word, as in `C++` and `C#`. */
const WORD_SIGNS = '+#';

/** Languages that Pagefind would split into words again, although the records are split already. */
const SPLIT_BY_PAGEFIND = new Set(['zh', 'ja', 'th']);

/** Matches the files of Pagefind's user interfaces and highlighting. */
const UNUSED = /^pagefind-(?:.*ui|highlight)\b/;

/** Builds the search index of a site in `outDir`. Returns the number of records. */
export async function buildSearchIndex(
  catalogue: Catalogue,
  urls: Urls,
  contentDir: string,
  outDir: string,
): Promise<number> {
  const { index, errors } = await createIndex({
    forceLanguage: indexLanguage(catalogue.site.language),
    includeCharacters: WORD_SIGNS,
  });
  if (!index) throw new Error(`the search index could not be started: ${errors.join(', ')}`);
  try {
    const records = searchRecords(catalogue, readGuideTexts(contentDir), urls);
    for (const record of records) await addRecord(index, record);
    await writeIndex(index, join(outDir, 'pagefind'));
    return records.length;
  } finally {
    await close();
  }
}

/** Returns the language for Pagefind's stemming, or `und` for none. */
function indexLanguage(tag: string): string {
  const { language } = new Intl.Locale(tag);
  return SPLIT_BY_PAGEFIND.has(language) ? 'und' : language;
}

/**
 * Writes the files of an index, without Pagefind's user interfaces. Pagefind's `writeFiles()` may resolve before its process
 * has written all of them, and leaves an empty file if that process ends.
 */
async function writeIndex(index: PagefindIndex, folder: string): Promise<void> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`the search index could not be built: ${errors.join(', ')}`);
  for (const { path, content } of reportMissingChunks(stabilizeIndex(files))) {
    if (UNUSED.test(path)) continue;
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

async function addRecord(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const { errors } = await index.addHTMLFile({ url: record.url, content: toHtml(record) });
  if (errors.length > 0) throw new Error(`${record.url} could not be indexed: ${errors.join(', ')}`);
}

/** Renders a record as a page for Pagefind: facets and title as data, weighted names, and a heading for each part. */
function toHtml({ title, kind, family, domains, names, wholeNames, parts, note }: SearchRecord): string {
  const filters = [
    `kind:${kind}`,
    ...family.map((name) => `family:${name}`),
    ...domains.map((name) => `domain:${name}`),
  ];
  const tokens = [...new Set(wholeNames.map(wholeNameToken))].filter(Boolean).join(' ');
  const meta = [
    `title:${title}`,
    `kind:${kind}`,
    ...(note ? [`note:${note}`] : []),
    ...(tokens ? [`${wholeNameField(kind)}:${tokens}`] : []),
  ];
  const data = [
    ...filters.map((filter) => `<span data-pagefind-filter="${escapeHtml(filter)}"></span>`),
    ...meta.map((value) => `<span data-pagefind-meta="${escapeHtml(value)}"></span>`),
  ];
  const shown = (text: string): string => escapeHtml(toIndexedText(text));
  const body = parts.map(
    ({ anchor, heading, text }) =>
      `${anchor ? `<h2 id="${escapeHtml(anchor)}">${shown(heading ?? '')}</h2>` : ''}<p>${shown(text)}</p>`,
  );
  return (
    `<html lang="en"><body data-pagefind-body>${data.join('')}` +
    `<p id="${NAMES}" data-pagefind-weight="${String(NAME_WEIGHTS[kind])}">${shown(names.join('. '))}</p>${body.join('')}</body></html>`
  );
}
