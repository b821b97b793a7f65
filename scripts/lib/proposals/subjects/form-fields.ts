const EMPTY = '_No response_';

/**
 * Parses the text of an issue from a form into values by label, in lower case. Labels are headings. The first of two equal
 * headings counts, since a value may contain headings.
 */
export function readFormFields(body: string): Map<string, string> {
  const fields = new Map<string, string>();
  const sections = `\n${body.replace(/\r\n?/g, '\n')}`.split(/\n#{2,4} /).slice(1);
  for (const section of sections) {
    const [label = '', ...lines] = section.split('\n');
    const key = label.trim().toLowerCase();
    const value = lines.join('\n').trim();
    if (!fields.has(key)) fields.set(key, value === EMPTY ? '' : value);
  }
  return fields;
}
