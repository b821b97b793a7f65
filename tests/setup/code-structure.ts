import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { listFiles } from './list-files.ts';
import { projectRoot } from './run-script.ts';

/** A source file of the project; paths are relative to it and have forward slashes. */
export interface SourceModule {
  path: string;
  /** The paths of the project's files that it imports, including those that give only types. */
  imports: string[];
  /** The names that it declares and exports. */
  exports: string[];
}

const SOURCE = /\.(?:ts|astro|css)$/;

/** Returns the source files in folders of the project, without tests. */
export function readSources(...folders: string[]): SourceModule[] {
  return folders.flatMap((folder) =>
    listFiles(join(projectRoot, folder))
      .filter((file) => SOURCE.test(file) && !file.endsWith('.test.ts'))
      .map((file) => readSource(`${folder}/${file}`)),
  );
}

/** Returns the number of source files in each folder, without those in its subfolders. */
export function countByFolder(sources: readonly SourceModule[]): Map<string, number> {
  const byFolder = Map.groupBy(sources, ({ path }) => dirname(path));
  return new Map([...byFolder].map(([folder, files]) => [folder, files.length]));
}

/** Returns the names that several files export, each with those files. Routes are left out: Astro prescribes their names. */
export function sharedNames(sources: readonly SourceModule[]): Map<string, string[]> {
  const named = sources
    .filter(({ path }) => !/^src\/(?:pages|parts)\//.test(path))
    .flatMap(({ path, exports }) => [...new Set(exports)].map((name) => ({ name, path })));
  const byName = Map.groupBy(named, ({ name }) => name);
  return new Map(
    [...byName]
      .filter(([, places]) => places.length > 1)
      .map(([name, places]) => [name, places.map(({ path }) => path)]),
  );
}

/** Returns the circular imports, each as the list of files from one file back to it. */
export function findCircles(sources: readonly SourceModule[]): string[][] {
  const importsOf = new Map(sources.map(({ path, imports }) => [path, imports]));
  const done = new Set<string>();
  const circles: string[][] = [];
  const follow = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) circles.push([...way.slice(start), path]);
    if (start >= 0 || done.has(path)) return;
    for (const next of importsOf.get(path) ?? []) follow(next, [...way, path]);
    done.add(path);
  };
  for (const { path } of sources) follow(path, []);
  return circles;
}

function readSource(path: string): SourceModule {
  const text = readFileSync(join(projectRoot, path), 'utf8');
  const written = [...text.matchAll(/\b(?:from|import) '([^']+)'/g)].map(([, name = '']) => name);
  const exported = text.matchAll(
    /^export (?:async )?(?:abstract )?(?:function\*?|const|interface|type|class) (\w+)/gm,
  );
  return {
    path,
    imports: written.flatMap((name) => resolveImport(path, name) ?? []),
    exports: [...exported].map(([, name = '']) => name),
  };
}

/** Returns the path of the project's file that an import names, or undefined for a package. */
function resolveImport(from: string, name: string): string | undefined {
  const [file = ''] = name.split('?');
  const path = file.startsWith('#') ? `src/${file.slice(1)}` : posix.join(posix.dirname(from), file);
  return /^[#.]/.test(file) && existsSync(join(projectRoot, path)) ? path : undefined;
}
