import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { Problem } from '#catalogue/model/problem.ts';
import { VAGUE_PHRASES } from './vague-phrases.ts';
import { withoutCode } from './words-of-text.ts';
import type { WritingInput } from './writing-input.ts';
import { problemIn } from './writing-text.ts';

/** Finds phrases that fit any skill, in all texts. Ignores code and names of the catalogue. */
export function findVagueProblems({ catalogue, texts }: WritingInput): Problem[] {
  const names = vagueNames(catalogue);
  return texts.flatMap((text) => {
    if (!VAGUE_PHRASES.some(({ pattern }) => pattern.test(text.text.replace(/\s+/g, ' ')))) return [];
    const words = names.reduce(
      (rest, name) => rest.replaceAll(name, '…'),
      withoutCode(text.text).replace(/\s+/g, ' '),
    );
    return VAGUE_PHRASES.flatMap(({ pattern, advice }) => {
      const found = pattern.exec(words)?.[0];
      return found === undefined ? [] : [problemIn(text, `"${found.trim()}" fits any skill: ${advice}`)];
    });
  });
}

/** Returns names that contain a vague phrase, such as "Cloud Best Practices", longest first. */
function vagueNames({ families, domains, skills, roles, ladder, scale }: Catalogue): string[] {
  const named = [
    ...families,
    ...domains,
    ...domains.flatMap(({ groups }) => groups),
    ...skills,
    ...roles,
    ...ladder,
    ...scale,
  ];
  const names = [
    ...named.map(({ name }) => name),
    ...[...skills, ...roles].flatMap(({ aliases }) => aliases),
    ...roles.flatMap(({ levels }) => levels.flatMap(({ name, stack }) => [name, ...stack])),
    ...skills.flatMap(({ resources }) => resources.map(({ title }) => title)),
  ];
  return [...new Set(names)]
    .filter((name) => VAGUE_PHRASES.some(({ pattern }) => pattern.test(name)))
    .sort((a, b) => b.length - a.length);
}
