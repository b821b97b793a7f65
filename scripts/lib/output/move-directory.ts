import { cpSync, renameSync, rmSync } from 'node:fs';

/** Moves a directory to a path and replaces what is there; copies it if they are on different file systems. */
export function moveDirectory(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}
