/** Common replacements for letters that Unicode does not decompose. */
const OTHER_LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ı: 'i' };

/** Returns a text in lower case with a single form of each letter: `ss` for `ß`, `a` for full-width `Ａ`. Keeps accents. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ßı]/g, (letter) => OTHER_LETTERS[letter] ?? letter)
    .normalize('NFC');
}
