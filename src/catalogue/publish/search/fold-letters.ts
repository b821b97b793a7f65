/** Letters for which keyboards and habits have others, and which Unicode does not take apart. */
const OTHER_LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ı: 'i' };

/** Returns a text in lower case with one way to write each letter: `ß` is `ss`, a full-width `Ａ` is `a`; accents stay. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ßı]/g, (letter) => OTHER_LETTERS[letter] ?? letter)
    .normalize('NFC');
}
