import { otherNamesOf } from '#catalogue/model/other-names.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { countOf } from '#catalogue/text/words.ts';
import { foldedWords } from './match-words.ts';
import type { NamedLevel, NamedRole, SearchNames } from './search-names.ts';
import type { Suggestion } from './suggestion.ts';

/** A possible suggestion with all its names in folded words. */
export interface Candidate {
  suggestion: Suggestion;
  names: string[][];
  /** Its other names in their original spelling, in the order of `names` without the first. */
  aliases: string[];
  /** Among equal matches, those with greater weight come first. */
  weight: number;
  /** Its role, if it belongs to one. */
  role?: NamedRole;
  level?: NamedLevel;
}

export function roleCandidates({ roles, families }: SearchNames, urls: Urls): Candidate[] {
  return roles.map((role) => ({
    suggestion: {
      kind: 'role',
      title: role.name,
      note: families[role.family]?.name,
      aside: countOf(role.skills, 'skill'),
      path: urls.role(role.id),
      hue: families[role.family]?.hue,
    },
    names: inWords([role.name, ...role.aliases]),
    aliases: role.aliases,
    weight: 0,
    role,
  }));
}

export function levelCandidates({ roles, families }: SearchNames, urls: Urls): Candidate[] {
  const marksMandatory = roles.some(({ levels }) => levels.some(({ mandatory }) => mandatory > 0));
  return roles.flatMap((role) =>
    role.levels.map((level) => ({
      suggestion: {
        kind: 'level',
        title: level.title,
        note: level.title.includes(role.name) ? undefined : role.name,
        aside: marksMandatory ? mandatoryAt(level) : countOf(level.asked, 'requirement'),
        path: urls.level(role.id, level.id),
        hue: families[role.family]?.hue,
      },
      names: inWords(namesOfLevel(role, level)),
      aliases: [],
      weight: 0,
      role,
      level,
    })),
  );
}

export function skillCandidates({ skills, domains }: SearchNames, urls: Urls): Candidate[] {
  return skills.map(({ id, name, aliases, domain, roles }) => ({
    suggestion: {
      kind: 'skill',
      title: name,
      note: domains[domain]?.name,
      aside: countOf(roles, 'role'),
      path: urls.skill(id),
    },
    names: inWords([name, ...aliases]),
    aliases,
    weight: roles,
  }));
}

export function domainCandidates({ domains, skills }: SearchNames, urls: Urls): Candidate[] {
  return domains.map((named, index) => {
    const { id, name } = named;
    const aliases = otherNamesOf(named);
    const count = skills.filter(({ domain }) => domain === index).length;
    return {
      suggestion: { kind: 'domain', title: name, aside: countOf(count, 'skill'), path: urls.domain(id) },
      names: inWords([name, ...aliases]),
      aliases,
      weight: count,
    };
  });
}

/** Returns one candidate for each technology and role, at the lowest level that works with it. */
export function toolCandidates({ tools, roles, families }: SearchNames, urls: Urls): Candidate[] {
  return tools.flatMap(({ name, at }) => {
    const firsts = at.filter(([role], index) => at.findIndex(([other]) => other === role) === index);
    return firsts.flatMap(([roleIndex, levelIndex]) => {
      const role = roles[roleIndex];
      const level = role?.levels[levelIndex];
      if (role === undefined || level === undefined) return [];
      return {
        suggestion: {
          kind: 'tool' as const,
          title: name,
          note: level.title.includes(role.name) ? level.title : `${level.title}, ${role.name}`,
          aside: 'Stack',
          path: urls.level(role.id, level.id),
          hue: families[role.family]?.hue,
        },
        names: inWords([name]),
        aliases: [],
        weight: firsts.length,
        role,
      };
    });
  });
}

/** Splits each name into folded words. */
export function inWords(names: readonly string[]): string[][] {
  return names.map(foldedWords);
}

function mandatoryAt({ mandatory, fromHere }: NamedLevel): string {
  return `${String(mandatory)} mandatory${fromHere > 0 ? `, ${String(fromHere)} new` : ''}`;
}

/** Returns the names of a level: its title, and its name followed by the role's. Each part of `Lead / Staff` also counts. */
function namesOfLevel({ name, aliases }: NamedRole, level: NamedLevel): string[] {
  const parts = level.name.split('/');
  return [
    level.title,
    ...[level.name, ...parts].flatMap((part) => [name, ...aliases].map((role) => `${part} ${role}`)),
  ];
}
