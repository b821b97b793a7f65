/** What GitHub writes into a field that was left empty. */
const EMPTY = '_No response_';

/**
 * The fields of an issue form, by their labels in lower case, as GitHub writes them into the text of an issue: a heading,
 * and below it what was filled in. Of two fields with one label the first counts: texts further below may hold headings.
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
