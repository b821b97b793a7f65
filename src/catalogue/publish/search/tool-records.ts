import type { Catalogue, Role } from '#catalogue/model/catalogue.ts';
import { hasPart, type Part } from '#catalogue/model/site-parts.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import type { SearchRecord } from './search-record.ts';

/** Returns the records of comparison, match and calculators. */
export function toolRecords({ site, roles }: Catalogue, urls: Urls): SearchRecord[] {
  const recordsOf = (part: Part, records: SearchRecord[]) => (hasPart(site, part) ? records : []);
  return [
    ...recordsOf('compare', [compareRecord(urls)]),
    ...recordsOf('match', [matchRecord(urls)]),
    ...recordsOf(
      'calculator',
      roles.map((role) => calculatorRecord(role, urls)),
    ),
  ];
}

function compareRecord(urls: Urls): SearchRecord {
  return tool({
    url: urls.compare(),
    title: 'Compare two levels',
    names: ['Compare', 'Comparison'],
    text: 'Any two levels of any two roles: what carries over, what is missing.',
  });
}

function matchRecord(urls: Urls): SearchRecord {
  return tool({
    url: urls.match,
    title: 'Roles nearest to you',
    names: ['Match', 'Roles that fit your answers'],
    text: 'From your own answers: how much of the next level of each role you meet, and what is open.',
  });
}

function calculatorRecord(role: Role, urls: Urls): SearchRecord {
  const name = `${role.name} Grade Calculator`;
  const record = tool({
    url: urls.calculator(role.id),
    title: name,
    names: ['Calculator', 'Grade Calculator', `${role.name} Calculator`],
    text: 'Where you stand, and what is missing for the next level.',
  });
  return { ...record, family: role.family ? [role.family.name] : [], note: role.family?.name };
}

function tool({
  url,
  title,
  names,
  text,
}: Pick<SearchRecord, 'url' | 'title' | 'names'> & { text: string }): SearchRecord {
  const all = [title, ...names];
  return {
    url,
    title,
    kind: 'Tool',
    family: [],
    domains: [],
    names: all,
    wholeNames: all,
    parts: [{ text }],
  };
}
