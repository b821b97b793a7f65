import type { ProposalSubject } from '#catalogue/model/catalogue.ts';
import type { Urls } from '#catalogue/publish/urls.ts';

/** What a proposal is about, in words, and where it stands; without a path where it is gone. */
export function describeSubject(subject: ProposalSubject, urls: Urls): { name: string; path?: string } {
  switch (subject.kind) {
    case 'requirement': {
      const { role, skill, level, isAsked } = subject;
      const name = `${skill.name}, ${level.name} (${role.name})`;
      // What is not asked for has no cell: the level that it would belong to comes nearest.
      return {
        name,
        path: isAsked ? urls.requirement(role.id, skill.id, level.id) : urls.level(role.id, level.id),
      };
    }
    case 'role':
      return { name: subject.role.name, path: urls.role(subject.role.id) };
    case 'skill':
      return { name: subject.skill.name, path: urls.skill(subject.skill.id) };
    case 'domain':
      return { name: subject.domain.name, path: urls.domain(subject.domain.id) };
    case 'gone':
      return { name: subject.id };
  }
}
