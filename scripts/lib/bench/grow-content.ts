import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Catalogue, Role } from '#catalogue/model/catalogue.ts';
import { isRecord } from '#catalogue/model/is-record.ts';
import { largestRole, requirementsOf } from '#catalogue/model/counts.ts';
import { CommandError } from '../command/command.ts';

/** The distance in the list from one chosen text to the next: a large prime, so that copies use all texts. */
const STRIDE = 7919;

/**
 * Copies a content directory so that the copy has `roles` roles: the first ones, or all of them and then copies of the
 * largest role with other texts.
 */
export function growContent(catalogue: Catalogue, contentDir: string, copy: string, roles: number): void {
  const { roles: own } = catalogue;
  const largest = largestRole(own);
  if (largest === undefined) throw new CommandError('the content has no roles: there is nothing to measure');
  const left = new Set(own.slice(roles).map(({ id }) => join(contentDir, 'roles', id)));
  cpSync(contentDir, copy, { recursive: true, filter: (path) => !left.has(path) });
  const texts = own.flatMap((role) => requirementsOf(role).flatMap(({ expects }) => expects ?? []));
  for (let number = own.length + 1; number <= roles; number += 1)
    copyRole(largest, contentDir, copy, number, texts);
}

function copyRole(
  { id, name }: Role,
  contentDir: string,
  copy: string,
  number: number,
  texts: readonly string[],
): void {
  const dir = join(copy, 'roles', `${id}-${String(number)}`);
  cpSync(join(contentDir, 'roles', id), dir, { recursive: true });
  const file = join(dir, 'role.yaml');
  const source = readFileSync(file, 'utf8').replace(/^(?:code|former_ids):.*\n(?:[ -].*\n)*/gm, '');
  writeFileSync(file, source.replace(/^name: .*$/m, `name: ${JSON.stringify(`${name} ${String(number)}`)}`));
  let next = number * STRIDE;
  const otherText = (): string | undefined => texts[(next += STRIDE) % texts.length];
  for (const entry of readdirSync(join(dir, 'requirements'))) {
    const requirements = join(dir, 'requirements', entry);
    const value = load(readFileSync(requirements, 'utf8'));
    const rows = Object.entries(isRecord(value) ? value : {}).map(([skill, row]) => [
      skill,
      withOtherTexts(row, otherText),
    ]);
    // JSON is YAML too.
    writeFileSync(requirements, JSON.stringify(Object.fromEntries(rows)));
  }
}

/**
 * Replaces the texts of a row. Leaves a row with alternatives unchanged, since its texts must not name any of its skills,
 * and another text might.
 */
function withOtherTexts(row: unknown, otherText: () => string | undefined): unknown {
  if (isRecord(row) && 'alternatives' in row) return row;
  const text = JSON.stringify(row, (key, item: unknown) => (key === 'expects' ? otherText() : item));
  return JSON.parse(text);
}
