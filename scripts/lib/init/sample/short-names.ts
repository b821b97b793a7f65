/** Names of levels that are too long for a narrow column, with what people call them. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  associate: 'Assoc',
  apprentice: 'Appr',
  distinguished: 'Dist',
  engineer: 'Eng',
  executive: 'Exec',
  graduate: 'Grad',
  intermediate: 'Inter',
  junior: 'Jun',
  manager: 'Mgr',
  middle: 'Mid',
  principal: 'Princ',
  senior: 'Sen',
};

/** Returns the short name of a level that many frameworks have; undefined for any other, which pages cut themselves. */
export function shortNameOf(name: string): string | undefined {
  const word = name.toLowerCase();
  return Object.hasOwn(SHORT_NAMES, word) ? SHORT_NAMES[word] : undefined;
}
