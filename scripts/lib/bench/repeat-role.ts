import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { requirementsOf } from '#catalogue/counts.ts';
import { CommandError } from '../command.ts';

/** A copy of a content directory in which the role with the most requirements stands so many times. */
export function repeatLargestRole(
  catalogue: Catalogue,
  contentDir: string,
  copy: string,
  times: number,
): void {
  const [largest] = catalogue.roles.toSorted((a, b) => requirementsOf(b).length - requirementsOf(a).length);
  if (largest === undefined) throw new CommandError('the content has no role: there is nothing to measure');
  cpSync(contentDir, copy, { recursive: true });
  for (let number = catalogue.roles.length + 1; number <= times; number += 1) {
    const dir = join(copy, 'roles', `${largest.id}-${String(number)}`);
    cpSync(join(contentDir, 'roles', largest.id), dir, { recursive: true });
    const file = join(dir, 'role.yaml');
    const source = readFileSync(file, 'utf8').replace(/^former_ids:.*\n(?:[ -].*\n)*/m, '');
    writeFileSync(
      file,
      source.replace(/^name: .*$/m, `name: ${JSON.stringify(`${largest.name} ${String(number)}`)}`),
    );
  }
}
