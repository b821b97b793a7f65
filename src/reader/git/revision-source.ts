import { join } from 'node:path';
import { displayPath, type ContentSource } from '#reader/content-source.ts';
import { askGit, readBlobs, runGit } from './git.ts';
import { pathInRepository, resolveCommit } from './revisions.ts';
import { decodeSource, type SourceFile } from '#reader/source-file.ts';

/** The content files of a commit. */
export interface RevisionSource extends ContentSource {
  /** The whole hash. */
  commit: string;
}

const SYMBOLIC_LINK = '120000';

/**
 * The content files of a directory as a commit holds them, read without touching the files that stand there now;
 * names that start with a dot, links and submodules are left out. The repository is the one that holds the
 * directory; paths are shown with the revision before them. Throws a GitError where there is no such revision.
 */
export function revisionSource(dir: string, revision: string): RevisionSource {
  const commit = resolveCommit(dir, revision);
  const tree = findTree(dir, commit);
  const blobByFile = tree === undefined ? new Map<string, string>() : listBlobs(dir, tree);
  let bytesByBlob: Map<string, Uint8Array> | undefined;
  return {
    commit,
    exists: tree !== undefined,
    list: () => [...blobByFile.keys()].sort(),
    read: (file): SourceFile => {
      bytesByBlob ??= readBlobs(dir, [...new Set(blobByFile.values())]);
      const bytes = bytesByBlob.get(blobByFile.get(file) ?? '');
      return bytes === undefined ? { ok: false, message: 'there is no such file' } : decodeSource(bytes);
    },
    display: (file) => `${revision}:${displayPath(join(dir, file))}`,
  };
}

/** The directory's tree in a commit, as Git calls it; undefined where the commit has no such directory. */
function findTree(dir: string, commit: string): string | undefined {
  const tree = `${commit}:${pathInRepository(dir)}`;
  return askGit(dir, ['cat-file', '-t', tree]) === 'tree' ? tree : undefined;
}

/** The hashes of all files below a tree, by their paths. */
function listBlobs(dir: string, tree: string): Map<string, string> {
  // Below a directory, Git would list only what the tree holds under that directory's name.
  const listed = runGit(dir, ['ls-tree', '-r', '-z', '--full-tree', tree]).toString('utf8');
  return new Map(
    listed.split('\0').flatMap((entry): [string, string][] => {
      const tab = entry.indexOf('\t');
      const [mode, type, hash] = entry.slice(0, tab).split(' ');
      const file = entry.slice(tab + 1);
      const isFile = type === 'blob' && mode !== SYMBOLIC_LINK;
      return isFile && hash !== undefined && !isHidden(file) ? [[file, hash]] : [];
    }),
  );
}

function isHidden(file: string): boolean {
  return file.split('/').some((part) => part.startsWith('.'));
}
