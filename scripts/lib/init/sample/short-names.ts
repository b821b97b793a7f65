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

/** Returns the abbreviation of a common level name, or undefined for any other, which pages cut themselves. */
export function shortNameOf(name: string): string | undefined {
  const word = name.toLowerCase();
  return Object.hasOwn(SHORT_NAMES, word) ? SHORT_NAMES[word] : undefined;
}
