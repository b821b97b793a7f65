import { cpSync, renameSync, rmSync } from 'node:fs';

/** Moves a folder, and replaces any at the new path. Copies it if the paths are on different file systems. */
export function moveDirectory(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}
