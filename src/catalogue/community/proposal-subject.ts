import type { ProposalSubject } from '#catalogue/model/catalogue.ts';
import type { Urls } from '#catalogue/publish/urls.ts';

/** Returns the name of a proposal's subject, and its path unless it was removed. */
export function describeSubject(subject: ProposalSubject, urls: Urls): { name: string; path?: string } {
  switch (subject.kind) {
    case 'requirement': {
      const { role, skill, level, isAsked } = subject;
      const name = `${skill.name}, ${level.name} (${role.name})`;
      // A level without the requirement has no cell to link to.
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
