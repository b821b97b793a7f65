import type { Loader } from 'astro/loaders';
import type { ContentKind } from '#catalogue/schemas/content-file.ts';
import { parseEntry } from '#catalogue/schemas/parse-entry.ts';
import { isRecord } from '#catalogue/model/is-record.ts';
import { formatProblem } from '#catalogue/model/problem.ts';
import { directorySource } from '#reader/content-source.ts';
import { locateProblems, readContent } from '#reader/read-content.ts';

/**
 * Returns a loader for all content files of one kind. The id of an entry is its file. Files with problems are logged and
 * left out, and `loadCatalogue()` then throws. In development, the loader calls `onLoad` of the refresh context to
 * confirm that it runs.
 */
export function contentLoader(kind: ContentKind, contentDir: string): Loader {
  return {
    name: `rolebook-${kind}`,
    async load(context) {
      const { store, logger, refreshContextData } = context;
      const onLoad = refreshContextData?.['onLoad'];
      if (typeof onLoad === 'function') Reflect.apply(onLoad, undefined, []);
      const source = directorySource(contentDir);
      const { files, problems } = readContent(source, (place) => place.kind === kind);
      for (const problem of problems) logger.error(formatProblem(problem));
      store.clear();
      for (const place of files) {
        const parsed = parseEntry(place);
        if (!parsed.ok) {
          for (const problem of locateProblems(source, parsed.problems)) logger.error(formatProblem(problem));
          continue;
        }
        const raw = isRecord(place.value) ? place.value : {};
        const data = await context.parseData({ id: place.file, data: raw });
        store.set({ id: place.file, data, digest: context.generateDigest(data) });
      }
    },
  };
}
