import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { applyEdits, modify, parse } from 'jsonc-parser';
import { z } from 'zod';
import { CommandError } from '../command/command.ts';

export interface ProjectManifest {
  file: string;
  text: string;
  field: 'dependencies' | 'devDependencies';
  /** The version, range or address that it names. */
  spec: string;
}

const listSchema = z.record(z.string(), z.string()).optional();
const manifestSchema = z.looseObject({ dependencies: listSchema, devDependencies: listSchema });

/** Reads the package.json of a folder. Throws a CommandError if it does not depend on Rolebook. */
export function readManifest(dir: string): ProjectManifest {
  const file = join(dir, 'package.json');
  if (!existsSync(file)) {
    throw new CommandError(
      `there is no package.json in ${dir}: run this in the folder of your site, beside "content"`,
    );
  }
  const text = readFileSync(file, 'utf8');
  const read = manifestSchema.safeParse(parse(text));
  for (const field of ['dependencies', 'devDependencies'] as const) {
    const spec = read.data?.[field]?.['rolebook'];
    if (spec !== undefined) return { file, text, field, spec };
  }
  throw new CommandError(
    `${file} does not depend on rolebook: run "npm install --save-exact rolebook" first`,
  );
}

/** Returns the text of a package.json with another version of Rolebook and no other changes. */
export function withSpec({ text, field }: Pick<ProjectManifest, 'text' | 'field'>, spec: string): string {
  return applyEdits(text, modify(text, [field, 'rolebook'], spec, {}));
}

/** Returns the package manager of a folder, by its lock file. */
export function packageManagerOf(dir: string): 'npm' | 'pnpm' | 'yarn' {
  const has = (file: string): boolean => existsSync(resolve(dir, file));
  if (has('pnpm-lock.yaml')) return 'pnpm';
  return has('yarn.lock') ? 'yarn' : 'npm';
}
