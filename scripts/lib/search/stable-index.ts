import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { z } from 'zod';

/** A file of a search index, with its path in the index folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

const SIGNATURE = new TextEncoder().encode('pagefind_dcd');

/** A facet: its name, and its values with the numbers of their records. */
const filterSchema = z.tuple([z.string(), z.array(z.tuple([z.string(), z.unknown()]))]);

/** The parts of the meta index: version, records, chunks, facets with the names of their files, and others. */
const metaSchema = z
  .tuple([z.unknown(), z.unknown(), z.unknown(), z.array(z.tuple([z.string(), z.string()]))])
  .rest(z.unknown());

const entrySchema = z.looseObject({ languages: z.record(z.string(), z.looseObject({ hash: z.string() })) });

/**
 * Returns the files of an index with sorted facets. Pagefind 1.5 orders them randomly and names files after their bytes, so
 * each build would differ. An index in another format stays unchanged.
 */
export function stabilizeIndex(files: readonly IndexFile[]): readonly IndexFile[] {
  try {
    return sortIndex(files);
  } catch {
    return files;
  }
}

/** Throws if a file is not in the format of Pagefind 1.5. */
function sortIndex(files: readonly IndexFile[]): IndexFile[] {
  const names = new Map<string, string>();
  const rename = (path: string, content: Uint8Array): IndexFile => {
    const [, folder = '', prefix = '', name = '', ending = ''] =
      /^(.*\/)?(\w+\.)?([^/.]+)(\.\w+)$/.exec(path) ?? [];
    const language = name.slice(0, name.lastIndexOf('_') + 1);
    const hash = createHash('sha256').update(content).digest('hex');
    const renamed = `${language}${hash.slice(0, name.length - language.length)}`;
    names.set(name, renamed);
    return { path: `${folder}${prefix}${renamed}${ending}`, content };
  };
  // In this order, since each kind names files of the one before it.
  const filters = filesOfKind(files, '.pf_filter').map(({ path, content }) =>
    rename(path, sortFilter(content)),
  );
  const metas = filesOfKind(files, '.pf_meta').map(({ path, content }) =>
    rename(path, sortMeta(content, names)),
  );
  const entries = filesOfKind(files, '-entry.json').map(({ path, content }) => ({
    path,
    content: sortEntry(content, names),
  }));
  const others = files.filter(({ path }) => !/\.pf_filter$|\.pf_meta$|-entry\.json$/.test(path));
  return [...others, ...filters, ...metas, ...entries];
}

function filesOfKind(files: readonly IndexFile[], ending: string): IndexFile[] {
  return files.filter(({ path }) => path.endsWith(ending));
}

function sortFilter(content: Uint8Array): Uint8Array {
  const [name, values] = filterSchema.parse(unpack(content));
  return pack([name, values.toSorted(byFirst)]);
}

function sortMeta(content: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  const [version, records, chunks, filters, ...rest] = metaSchema.parse(unpack(content));
  const renamed = filters.map(([name, file]): [string, string] => [name, names.get(file) ?? file]);
  return pack([version, records, chunks, renamed.toSorted(byFirst), ...rest]);
}

function sortEntry(content: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  const entry = entrySchema.parse(JSON.parse(new TextDecoder().decode(content)));
  for (const language of Object.values(entry.languages))
    language.hash = names.get(language.hash) ?? language.hash;
  return new TextEncoder().encode(JSON.stringify(entry));
}

function unpack(content: Uint8Array): unknown {
  const bytes = gunzipSync(content);
  if (bytes.indexOf(SIGNATURE) !== 0) throw new Error("the file does not have Pagefind's signature");
  return decode(bytes.subarray(SIGNATURE.length));
}

function pack(value: unknown): Uint8Array {
  return gzipSync(Buffer.concat([SIGNATURE, encode(value)]), { level: 9 });
}

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
