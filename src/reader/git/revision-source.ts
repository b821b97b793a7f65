import { join } from 'node:path';
import { displayPath, type ContentSource } from '#reader/content-source.ts';
import { askGit, readBlobs, runGit } from './git.ts';
import { pathInRepository, resolveCommit } from './revisions.ts';
import { decodeSource, type SourceFile } from '#reader/source-file.ts';

/** The content files of a commit. */
export interface RevisionSource extends ContentSource {
  /** The full hash. */
  commit: string;
}

const SYMBOLIC_LINK = '120000';

/**
 * Reads the content of a directory from a commit of its repository, without names that start with a dot, links and
 * submodules. Shows paths as `revision:path`. Throws a GitError if the revision does not exist.
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

/** Returns Git's name for the directory in a commit, or undefined if the commit does not have it. */
function findTree(dir: string, commit: string): string | undefined {
  const tree = `${commit}:${pathInRepository(dir)}`;
  return askGit(dir, ['cat-file', '-t', tree]) === 'tree' ? tree : undefined;
}

function listBlobs(dir: string, tree: string): Map<string, string> {
  // Without --full-tree, Git would filter the tree by the path of the current directory.
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
