import type { Domain, Role, Skill } from '#catalogue/model/catalogue.ts';
import type { EntryOf } from '#catalogue/schemas/content-file.ts';
import { requirementsFile, roleFile, skillFile } from '#catalogue/model/content-paths.ts';
import { byName } from '#catalogue/model/sort.ts';
import { claimsOfFiles, reportFormerIds } from './former-ids.ts';
import { findRepeats, type Linker } from './linker.ts';
import { linkLevels } from './link-levels.ts';
import { reportAlternativesOfOwn } from './link-alternatives.ts';
import { linkRequirements } from './link-requirements.ts';
import { reportMissingBars } from './missing-bars.ts';
import { reportRepeatedCodes } from './repeated-codes.ts';
import type { RoleContext } from './role-context.ts';

type RoleEntry = EntryOf<'role'>;

/** Returns the roles with their matrices, sorted by name. Adds each role to its family, and its rows to their skills. */
export function linkRoles(
  linker: Linker,
  entries: RoleEntry[],
  requirements: EntryOf<'requirements'>[],
  context: RoleContext,
): Role[] {
  reportFormerIds(linker, 'role', claimsOfFiles(entries));
  reportRepeatedCodes(linker, entries);
  const filesByRole = Map.groupBy(requirements, ({ parent }) => parent);
  for (const [role, [file]] of filesByRole) {
    if (file !== undefined && !entries.some(({ id }) => id === role) && !linker.isBroken('role', role)) {
      linker.problem(file.file, [], `the role "${role}" has no role.yaml: add ${roleFile(role)}`);
    }
  }
  const roles = entries
    .map((entry) => linkRole(linker, entry, filesByRole.get(entry.id) ?? [], context))
    .sort(byName);
  for (const role of roles) {
    role.family?.roles.push(role);
    for (const row of role.matrix.flatMap((section) => section.rows)) {
      row.skill.rows.push(row);
      for (const skill of row.alternatives) skill.alternativeIn.push(row);
    }
  }
  // An invalid file, or a row with an unknown skill, may contain the parts that seem to be missing.
  if (linker.isSound) {
    reportEmptyRoles(linker, roles);
    for (const role of roles) reportMissingBars(linker, role);
    reportUnusedSkills(linker, context.skillById);
  }
  return roles;
}

function linkRole(
  linker: Linker,
  entry: RoleEntry,
  files: EntryOf<'requirements'>[],
  context: RoleContext,
): Role {
  const { id, file, value } = entry;
  const { familyById, domainById } = context;
  reportRepeatedDomains(linker, entry);
  const resolveDomains = (field: 'domains' | 'key_domains'): Domain[] =>
    (value[field] ?? []).flatMap(
      (domain, index) => linker.resolve('domain', domainById, domain, { file, path: [field, index] }) ?? [],
    );
  const role: Role = {
    id,
    name: value.name,
    code: value.code,
    family:
      value.family === undefined
        ? undefined
        : linker.resolve('family', familyById, value.family, { file, path: ['family'] }),
    tagline: value.tagline,
    summary: value.summary,
    aliases: value.aliases,
    codes: value.codes,
    levels: linkLevels(linker, entry, context.ladder),
    keyDomains: resolveDomains('key_domains'),
    matrix: [],
    formerIds: value.former_ids,
  };
  const order = [...new Set([...resolveDomains('domains'), ...domainById.values()])];
  const sections = files.flatMap(
    (requirements) => linkRequirements(linker, role, requirements, context) ?? [],
  );
  const domainOrder = new Map(order.map((domain, index) => [domain, index]));
  const position = (domain: Domain): number => domainOrder.get(domain) ?? order.length;
  role.matrix = sections.sort((a, b) => position(a.domain) - position(b.domain));
  reportAlternativesOfOwn(linker, role, files);
  return role;
}

function reportRepeatedDomains(linker: Linker, { file, value }: RoleEntry): void {
  for (const field of ['domains', 'key_domains'] as const) {
    for (const [id, positions] of findRepeats(value[field] ?? [])) {
      for (const position of positions) {
        linker.problem(file, [field, position], `the domain "${id}" is listed here twice: remove one`);
      }
    }
  }
}

function reportEmptyRoles(linker: Linker, roles: readonly Role[]): void {
  for (const role of roles.filter(({ matrix }) => matrix.length === 0)) {
    const files = requirementsFile(role.id, '<domain>');
    linker.warn(
      'empty-role',
      roleFile(role.id),
      [],
      `the role requires nothing: write its requirements into ${files}`,
    );
  }
}

function reportUnusedSkills(linker: Linker, skillById: ReadonlyMap<string, Skill>): void {
  for (const skill of skillById.values()) {
    if (skill.rows.length === 0 && skill.alternativeIn.length === 0) {
      linker.warn(
        'unused-skill',
        skillFile(skill.domain.id, skill.id),
        [],
        `no role uses the skill ${skill.id}: add it to the requirements of a role, or remove the file`,
      );
    }
  }
}
