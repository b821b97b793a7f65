import { nameOfTalk } from '#catalogue/community/comments.ts';
import type { RepositoryLinks, SuggestLinks } from '#catalogue/community/repository-links.ts';
import type { Role } from '#catalogue/model/catalogue.ts';
import type { GuideLink } from '#catalogue/model/guide.ts';
import { hasPart } from '#catalogue/model/site-parts.ts';
import type { SiteData } from '#catalogue/publish/site-data.ts';

/** What a page says about changing, watching and discussing a role. A heading is undefined if nothing would be below it. */
export interface CommunityParts {
  change: {
    heading: string | undefined;
    /** Undefined if readers cannot change anything. */
    links: SuggestLinks | undefined;
    guide: GuideLink | undefined;
    hasReviews: boolean;
  };
  watch: {
    heading: string | undefined;
    hasHistory: boolean;
    repository: RepositoryLinks | undefined;
    hasData: boolean;
  };
  hasProposals: boolean;
  talk: ReturnType<typeof nameOfTalk>;
}

/** The facts of a site on which it depends what a page says about a community. */
type CommunitySite = Pick<SiteData, 'catalogue' | 'guides' | 'repository'>;

/** Returns what a role's page says about its community; undefined if it says nothing. */
export function communityParts(role: Role, site: CommunitySite): CommunityParts | undefined {
  const parts = {
    change: partOfChange(role, site),
    watch: partOfWatch(site),
    hasProposals: hasPart(site.catalogue.site, 'proposals'),
    talk: nameOfTalk(site.catalogue.site),
  };
  const { change, watch, hasProposals, talk } = parts;
  const isEmpty = (change.heading ?? watch.heading ?? talk) === undefined && !hasProposals;
  return isEmpty ? undefined : parts;
}

function partOfChange(
  role: Role,
  { catalogue, guides, repository }: CommunitySite,
): CommunityParts['change'] {
  const links = repository?.role(role);
  const { propose, edit } = links ?? {};
  const guide = guides.find(({ id }) => id === 'contributing');
  const hasReviews = hasPart(catalogue.site, 'reviews');
  const heading = (): string | undefined => {
    if (propose !== undefined) return 'Suggest a change';
    if (edit !== undefined) return 'Change a text';
    return guide !== undefined || hasReviews ? 'Take part' : undefined;
  };
  return {
    heading: heading(),
    links: (propose ?? edit) === undefined ? undefined : links,
    guide,
    hasReviews,
  };
}

function partOfWatch({ catalogue, repository }: CommunitySite): CommunityParts['watch'] {
  const hasHistory = hasPart(catalogue.site, 'changes');
  const hasData = hasPart(catalogue.site, 'data');
  const heading = (): string | undefined => {
    if (hasHistory || repository !== undefined) return 'Watch';
    return hasData ? 'Download' : undefined;
  };
  return { heading: heading(), hasHistory, repository, hasData };
}
