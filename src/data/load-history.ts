import type { Site } from '#catalogue/model/catalogue.ts';
import { hasPart } from '#catalogue/model/site-parts.ts';
import type { History } from '#catalogue/changes/history/history.ts';
import { lastChanges, type LastChange } from '#catalogue/changes/history/last-changed.ts';
import { readHistory } from '#reader/git/history.ts';
import { readSettings } from '#reader/settings.ts';

let read: History | undefined;
let changes: ReadonlyMap<string, LastChange> | undefined;

/** Returns the history from Git, read once per build. Prints a warning to stderr if it is incomplete. */
export function loadHistory(): History {
  read ??= readAndWarn();
  return read;
}

/** Returns the last change of each requirement by its id, or none if the site does not show changes. */
export function loadLastChanges(site: Site): ReadonlyMap<string, LastChange> {
  if (!hasPart(site, 'changes')) return new Map();
  changes ??= lastChanges(loadHistory());
  return changes;
}

function readAndWarn(): History {
  const { history, warning } = readHistory(readSettings().contentDir, {
    packageDir: import.meta.env.PACKAGE_DIR,
    cacheDir: `${import.meta.env.CACHE_DIR}/history`,
  });
  if (warning !== undefined) process.stderr.write(`${warning}\n`);
  return history;
}
