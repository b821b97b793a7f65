/** Patterns of advice about content files, with the advice for a framework in JSON. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/: correct it, or add (families|domains|skills)\/\S+\.yaml/, ': correct it, or add it to "$1"'],
  [/^the content has no scale\.yaml: add one with/, 'there is no scale: add "scale" with'],
  [/^the content has no ladder\.yaml: add one with/, 'there is no ladder: add "ladder" with'],
  [/: move the file to skills\/([a-z\d-]+)\//, ': write "$1"'],
  [/: put a text that contains ": " in quotes, or write it after ">-"$/, ', within double quotes'],
  [/: write \[(.+)\]$/, ': write ["$1"]'],
  [/: put it in quotes$/, ': put it in double quotes'],
  // A framework in JSON is a single file.
  [/ \(the first of ([\d,]+ places) in [\d,]+ files?\)$/, ' (the first of $1)'],
  [/ \(the first of ([\d,]+) files\)$/, ' (the first of $1 places)'],
];

/** Rewords a message about content files for a framework in JSON. */
export function inJsonWords(message: string): string {
  return ADVICE.reduce((words, [pattern, advice]) => words.replace(pattern, advice), message);
}
