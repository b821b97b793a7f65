import type { Urls } from '#catalogue/publish/urls.ts';
import {
  domainCandidates,
  inWords,
  levelCandidates,
  roleCandidates,
  skillCandidates,
  toolCandidates,
  type Candidate,
} from './candidates.ts';
import type { SearchNames } from './search-names.ts';
import type { SuggestionKind } from './suggestion.ts';

/** All names of a site, split into words once for all queries. */
export interface SuggestIndex {
  names: SearchNames;
  urls: Urls;
  /** In display order. */
  groups: { kind: SuggestionKind; candidates: Candidate[] }[];
  /** The names of each skill as words, by the position of the skill. */
  skillNames: string[][][];
}

export function indexSuggested(names: SearchNames, urls: Urls): SuggestIndex {
  return {
    names,
    urls,
    groups: [
      { kind: 'role', candidates: roleCandidates(names, urls) },
      { kind: 'level', candidates: levelCandidates(names, urls) },
      { kind: 'skill', candidates: skillCandidates(names, urls) },
      { kind: 'tool', candidates: toolCandidates(names, urls) },
      { kind: 'domain', candidates: domainCandidates(names, urls) },
    ],
    skillNames: names.skills.map(({ name, aliases }) => inWords([name, ...aliases])),
  };
}
