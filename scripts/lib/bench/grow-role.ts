import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue, LadderLevel } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';

/** The id of the role that growRole() creates. */
export const GROWN_ROLE = 'grown';

const SKILLS_A_DOMAIN = 20;

/**
 * Copies a content directory, and replaces its roles with a single one that requires `skills` new skills at every
 * level. The texts of this role come from the catalogue.
 */
export function growRole(catalogue: Catalogue, contentDir: string, copy: string, skills: number): void {
  cpSync(contentDir, copy, { recursive: true });
  rmSync(join(copy, 'roles'), { recursive: true });
  const roleDir = join(copy, 'roles', GROWN_ROLE);
  mkdirSync(join(roleDir, 'requirements'), { recursive: true });
  const levels = Object.fromEntries(catalogue.ladder.map(({ id }) => [id, {}]));
  writeYaml(join(roleDir, 'role.yaml'), { name: 'Grown', levels });
  const cells = cellsOf(catalogue);
  for (let first = 0; first < skills; first += SKILLS_A_DOMAIN) {
    const domain = `grown-${String(first)}`;
    const ids = Array.from(
      { length: Math.min(SKILLS_A_DOMAIN, skills - first) },
      (_, index) => `${domain}-${String(index)}`,
    );
    writeYaml(join(copy, 'domains', `${domain}.yaml`), { name: `Domain ${String(first)}` });
    mkdirSync(join(copy, 'skills', domain), { recursive: true });
    for (const id of ids) writeYaml(join(copy, 'skills', domain, `${id}.yaml`), { name: `Skill ${id}` });
    const rows = ids.map(
      (id) => [id, Object.fromEntries(catalogue.ladder.map((level) => [level.id, cells(level)]))] as const,
    );
    writeYaml(join(roleDir, 'requirements', `${domain}.yaml`), Object.fromEntries(rows));
  }
}

/** Returns a function that creates cells for a level: every third is mandatory, and the proficiency rises with the level. */
function cellsOf({ ladder, scale, roles }: Catalogue): (level: LadderLevel) => object {
  const texts = roles.flatMap((role) => requirementsOf(role).flatMap(({ expects }) => expects ?? []));
  let made = 0;
  return (level) => {
    made += 1;
    const proficiency = scale[Math.min(ladder.indexOf(level), scale.length - 1)];
    return { proficiency: proficiency?.id, mandatory: made % 3 === 0, expects: texts[made % texts.length] };
  };
}

function writeYaml(file: string, value: object): void {
  writeFileSync(file, JSON.stringify(value));
}
