import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { ContentKind, ContentPlace } from '#catalogue/schemas/content-file.ts';
import { contentKinds, contentSchema } from '#catalogue/publish/data/content-schema.ts';
import { directorySource, type ContentSource } from '#reader/content-source.ts';
import { readSource } from '#reader/source-file.ts';
import { writeContent } from '../content/write-content.ts';
import { collectIds } from './content-ids.ts';
import { idsSchema } from './ids-schema.ts';

/** A schema file that does not match the code and the content. */
export interface SchemaFault {
  /** The path below the content directory. */
  file: string;
  /** The expected text, or undefined if the file should not exist. */
  text: string | undefined;
  /** Whether it is the file of the content's ids, which many commands update for completion in an editor. */
  isIds: boolean;
}

export function findSchemaFaults(contentDir: string): SchemaFault[] {
  const dir = join(contentDir, SCHEMAS_DIR);
  const found = isDirectory(dir) ? readdirSync(dir).filter((name) => name.endsWith(ENDING)) : [];
  const expected = new Map([
    ...contentKinds.map((kind) => [fileOf(kind), print(contentSchema(kind, IDS_NAME))] as const),
    [IDS_FILE, printIds(directorySource(contentDir))],
  ]);
  const leftOver = found.map((name) => `${SCHEMAS_DIR}/${name}`).filter((file) => !expected.has(file));
  return [
    ...[...expected].flatMap(([file, text]) => {
      const path = join(contentDir, file);
      const written = existsSync(path) ? readSource(path) : undefined;
      if (written?.ok === true && written.source === text) return [];
      return [{ file, text, isIds: file === IDS_FILE }];
    }),
    ...leftOver.sort().map((file) => ({ file, text: undefined, isIds: false })),
  ];
}

/** Writes or removes the files, all or none. Throws a CommandError if that fails. */
export function mendSchemas(contentDir: string, faults: readonly SchemaFault[]): void {
  writeContent(contentDir, new Map(faults.map(({ file, text }) => [file, text])));
}

/** Returns the schema of the content's ids by its path, or an empty map if the content directory has no schemas. */
export function refreshIds(contentDir: string, source: ContentSource): Map<string, string> {
  return new Map(isDirectory(join(contentDir, SCHEMAS_DIR)) ? [[IDS_FILE, printIds(source)]] : []);
}

/**
 * Updates the schema of the ids if the content directory has schemas. Ignores errors, after which an editor only completes
 * fewer ids.
 */
export function updateIds(contentDir: string): void {
  try {
    for (const [file, text] of refreshIds(contentDir, directorySource(contentDir))) {
      const written = readSource(join(contentDir, file));
      if (!written.ok || written.source !== text) writeContent(contentDir, new Map([[file, text]]));
    }
  } catch {
    return;
  }
}

/** Returns the first line of a content file, a comment that gives an editor the relative path of its schema. */
export function schemaComment({ kind, file }: Pick<ContentPlace, 'kind' | 'file'>): string {
  const schema = posix.relative(posix.dirname(file), fileOf(kind));
  return `# yaml-language-server: $schema=${schema}`;
}

/** The folder below the content directory; its dot hides it from the code that reads content. */
const SCHEMAS_DIR = '.schemas';
const ENDING = '.schema.json';
const IDS_NAME = `ids${ENDING}`;
const IDS_FILE = `${SCHEMAS_DIR}/${IDS_NAME}`;

function fileOf(kind: ContentKind): string {
  return `${SCHEMAS_DIR}/${kind}${ENDING}`;
}

function printIds(source: ContentSource): string {
  return print(idsSchema(collectIds(source)));
}

function print(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function isDirectory(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
