/** Words with another meaning in places where level ids are expected: rows of requirements and links with answers. */
const TAKEN: readonly string[] = ['alternatives', 'none', 'unsure', 'no-occasion'];

export const TAKEN_LEVEL_ID = `${TAKEN.map((id) => `"${id}"`).join(', ')} are reserved: choose another id`;

/** Returns whether a word is reserved and therefore cannot be the id of a level. */
export function isTakenLevelId(id: string): boolean {
  return TAKEN.includes(id);
}
