/** What the bundler knows of a module. */
interface ModuleInfo {
  importers: readonly string[];
}

interface ChunkingContext {
  getModuleInfo(id: string): ModuleInfo | null;
}

/**
 * Two stylesheets: one with all that a page needs, which every page has, so that it is fetched once and kept in the cache;
 * and one with what only others need, which would make the heaviest of all pages heavier still. `page` is the end of the
 * path of that page's module.
 */
export function stylesheetGroups(page: string) {
  return [
    {
      test: (id: string): boolean => /\.css$|type=style/.test(id),
      name: (id: string, context: ChunkingContext): string =>
        isImportedBy(page, id, context) ? 'site' : 'pages',
    },
  ];
}

function isImportedBy(page: string, id: string, context: ChunkingContext, seen = new Set<string>()): boolean {
  if (id.endsWith(page)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return (context.getModuleInfo(id)?.importers ?? []).some((importer) =>
    isImportedBy(page, importer, context, seen),
  );
}
