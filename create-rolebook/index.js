#!/usr/bin/env node
// Creates a career framework. This file is plain JavaScript, so that an old Node can still print what to do.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The oldest Node that runs Rolebook, as major and minor version. */
const OLDEST_NODE = [22, 19];

const [major, minor] = process.versions.node.split('.').map(Number);

if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) {
  // In the repository, the program is TypeScript.
  const source = new URL('../scripts/lib/init/create.ts', import.meta.url);
  const program = existsSync(source) ? source : new URL('./lib/create.js', import.meta.url);
  const { createProject } = await import(program.href);
  await createProject(fileURLToPath(new URL('./template', import.meta.url)), process.argv.slice(2));
} else {
  console.error(
    `Rolebook needs Node ${OLDEST_NODE.join('.')} or later, but this is ${process.versions.node}: ` +
      'install a newer one from https://nodejs.org, then run this again.',
  );
  process.exitCode = 1;
}
