import { dirname, relative, sep } from 'node:path';
import { watch, type FSWatcher } from 'chokidar';

/** Watches a content directory from its parent folder, so it notices when the directory is removed and created again. */
export function openContentWatcher(contentDir: string): FSWatcher {
  const above = dirname(contentDir);
  const isContent = (path: string): boolean => path === contentDir || path.startsWith(contentDir + sep);
  const isHidden = (path: string): boolean => /(?:^|[\\/])\./.test(relative(contentDir, path));
  return watch(above, {
    ignoreInitial: true,
    ignored: (path) => path !== above && (!isContent(path) || isHidden(path)),
  });
}
