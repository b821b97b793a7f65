import type { Level, Role } from '#catalogue/model/catalogue.ts';

/**
 * Returns a level's title. Returns undefined if another level of the role has the same title, or if the title is only the
 * level's name, with or without the role's name after it.
 */
export function distinctTitle(role: Role, { name, title }: Level): string | undefined {
  if (title === name || title === `${name} ${role.name}`) return undefined;
  return role.levels.filter((level) => level.title === title).length === 1 ? title : undefined;
}

/** Names a role at a level: `MLOps Engineer, Senior`, or only the level's title if that contains the name of the role. */
export function titleOfSide(roleName: string, level: { name: string; title?: string | undefined }): string {
  const called = level.title ?? level.name;
  return spaced(called).includes(spaced(roleName)) ? called : `${roleName}, ${called}`;
}

/** Puts a space around each word of a name, so that `Bakery` does not match `Baker`. */
function spaced(name: string): string {
  return ` ${name
    .toLowerCase()
    .split(/[\s,/()-]+/)
    .join(' ')} `;
}
