import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CallError } from '../command/command.ts';

/** The part of `data/v1/catalogue.json` that names a path of the site. */
const catalogueSchema = z.object({ roles: z.array(z.object({ data: z.string() })).min(1) });

const DATA_PATH = /^(?<base>\/(?:.*\/)?)data\/v1\/roles\/[^/]+$/;

/** Reads the base path of a built site from its data. Throws a CallError if the folder does not contain a site. */
export function builtBasePath(dir: string): string {
  const base = basePathIn(join(dir, 'data/v1/catalogue.json'));
  if (base !== undefined) return base;
  throw new CallError(
    `${dir} does not contain a built site: run "npx rolebook build" first, or name the folder that contains the site's index.html`,
  );
}

function basePathIn(file: string): string | undefined {
  try {
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return DATA_PATH.exec(catalogueSchema.parse(data).roles[0]?.data ?? '')?.groups?.['base'];
  } catch {
    return undefined;
  }
}
