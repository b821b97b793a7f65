/** Ids that mean something else where a level may be named: in a row of requirements, or in a link with answers. */
const TAKEN: readonly string[] = ['alternatives', 'none', 'unsure', 'no-occasion'];

export const TAKEN_LEVEL_ID = `${TAKEN.map((id) => `"${id}"`).join(', ')} have a meaning of their own: choose another id`;

/** Whether a word cannot be the id of a level, since it means something else where levels are named. */
export function isTakenLevelId(id: string): boolean {
  return TAKEN.includes(id);
}
