import { z } from 'zod';
import { isRecord } from '#catalogue/model/is-record.ts';
import { readableId } from '../../content/readable-id.ts';
import type { Choices } from '../choices.ts';
import own from '../../../../package.json' with { type: 'json' };

/** The version of this package, on which a new framework depends. */
export const OWN_VERSION = own.version;

/** Returns the text of package.json, with one dependency and scripts for its commands. */
export function manifestFile({ name, rolebook }: Choices): string {
  const manifest = {
    name: readableId(name),
    private: true,
    scripts: SCRIPTS,
    dependencies: { rolebook },
    engines: { node: own.engines.node },
    // esbuild works without its install script. Without this entry, npm would keep asking about it.
    allowScripts: { esbuild: false },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const COMMANDS = ['start', 'dev', 'build', 'check', 'test', 'format', 'new', 'upgrade'];
const SCRIPTS = Object.fromEntries(COMMANDS.map((name) => [name, `rolebook ${name}`]));

const listSchema = z.record(z.string(), z.string());
const freshSchema = z.object({ scripts: listSchema, dependencies: listSchema });

/**
 * Returns the text of an existing package.json with the missing dependency and scripts added, or undefined if it is not a JSON
 * object.
 */
export function completeManifest(written: string, fresh: string): string | undefined {
  const before = parseObject(written);
  const { scripts, dependencies } = freshSchema.parse(JSON.parse(fresh));
  if (before === undefined) return undefined;
  const isDependency = ['dependencies', 'devDependencies'].some((field) =>
    Object.hasOwn(listIn(before, field), 'rolebook'),
  );
  const after = {
    ...before,
    scripts: { ...scripts, ...listIn(before, 'scripts') },
    ...(!isDependency && { dependencies: { ...listIn(before, 'dependencies'), ...dependencies } }),
  };
  const indent = /^[ \t]+(?=")/m.exec(written)?.[0] ?? '  ';
  return `${JSON.stringify(after, null, indent)}\n`;
}

function listIn(manifest: Record<string, unknown>, field: string): Record<string, unknown> {
  const list = manifest[field];
  return isRecord(list) ? list : {};
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
