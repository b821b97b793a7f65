import { problemAt, type Problem } from '#catalogue/model/problem.ts';
import { skillFile } from '#catalogue/model/content-paths.ts';
import type { WritingInput } from './writing-input.ts';

export function findInsecureResources({ catalogue }: WritingInput): Problem[] {
  return catalogue.skills.flatMap((skill) =>
    skill.resources.flatMap(({ url }, index) => {
      if (/^https:/i.test(url)) return [];
      const message = `the address ${url} is not secure: link to its https:// address, or choose another source`;
      return [problemAt(skillFile(skill.domain.id, skill.id), ['resources', index, 'url'], message)];
    }),
  );
}
