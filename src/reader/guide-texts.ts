import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { guideSchema } from '#catalogue/schemas/guide.ts';
import type { GuideText } from '#catalogue/publish/search/search-record.ts';
import { findContentPlaces } from './content-places.ts';
import { directorySource } from './content-source.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { bodyOf, frontMatterOf, readSource } from './source-file.ts';

/** Reads the words of each guide for the search, without front matter, code blocks and components. */
export function readGuideTexts(contentDir: string): GuideText[] {
  if (!existsSync(join(contentDir, 'guides'))) return [];
  const { places } = findContentPlaces(directorySource(contentDir).list());
  return places
    .filter(({ kind }) => kind === 'guide')
    .flatMap(({ id, file }) => {
      const read = readSource(join(contentDir, file));
      if (!read.ok) return [];
      const parsed = parseYaml(frontMatterOf(read.source) ?? '');
      const guide = guideSchema.safeParse(parsed.ok ? parsed.value : undefined);
      if (!guide.success) return [];
      return [{ id, title: guide.data.title, summary: guide.data.summary, text: wordsOf(read.source) }];
    });
}

function wordsOf(source: string): string {
  return bodyOf(source)
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/<[A-Za-z][^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^#+ /gm, '')
    .replace(/[*`|]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
