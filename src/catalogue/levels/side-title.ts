import type { Level, Role } from '#catalogue/model/catalogue.ts';

/**
 * The title of a level where it is more than the names of level and role, and no other level of the role has it: `Head of
 * the Bakery`. Undefined where the names say as much.
 */
export function distinctTitle(role: Role, { name, title }: Level): string | undefined {
  if (title === name || title === `${name} ${role.name}`) return undefined;
  return role.levels.filter((level) => level.title === title).length === 1 ? title : undefined;
}

/** A role at a level: `MLOps Engineer, Senior`; what people are called there alone, if the role is in it: `Staff Engineer`. */
export function titleOfSide(roleName: string, level: { name: string; title?: string | undefined }): string {
  const called = level.title ?? level.name;
  return spaced(called).includes(spaced(roleName)) ? called : `${roleName}, ${called}`;
}

/** A name in lower case with a space around each word, so that `Bakery` is not taken for `Baker`. */
function spaced(name: string): string {
  return ` ${name
    .toLowerCase()
    .split(/[\s,/()-]+/)
    .join(' ')} `;
}
