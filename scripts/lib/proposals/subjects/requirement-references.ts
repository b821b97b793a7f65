/** The references of a text in the form `role/skill/level`. */
export interface RequirementReferences {
  /** References that are labeled as requirements. */
  named: string[];
  /** Paths on separate lines, which may not be requirements. */
  alone: string[];
}

/**
 * Finds the requirements in the text of a proposal and in the value of its field "Requirement". In the text, an id or a
 * permalink follows `Requirement:` or is alone on a line.
 */
export function findRequirementReferences(body: string, field: string): RequirementReferences {
  const named = field.split(BETWEEN);
  const alone: string[] = [];
  for (const line of body.split(/\r\n?|\n/)) {
    const words = line.replace(/^[\s>*-]+/, '').trim();
    const label = LABEL.exec(words)?.[0];
    if (label !== undefined) named.push(...words.slice(label.length).split(BETWEEN));
    else if (words !== '' && !/\s/.test(words)) alone.push(words);
  }
  return { named: referencesIn(named), alone: referencesIn(alone) };
}

const BETWEEN = /[\s,;]+/;
const LABEL = /^\**requirements?\**:\**/i;
const REFERENCE = /^[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+$/;
const PERMALINK = /\/roles\/(?<role>[a-z0-9-]+)\/?#(?<skill>[a-z0-9-]+)\.(?<level>[a-z0-9-]+)$/;

function referencesIn(words: readonly string[]): string[] {
  return words.flatMap((given) => {
    const word = given.replace(/^[`<(]+|[`>).]+$/g, '');
    if (REFERENCE.test(word)) return [word];
    const { role, skill, level } = PERMALINK.exec(word)?.groups ?? {};
    return role === undefined || skill === undefined || level === undefined
      ? []
      : [`${role}/${skill}/${level}`];
  });
}
