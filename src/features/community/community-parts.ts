import { nameOfTalk } from '#catalogue/community/comments.ts';
import type { RepositoryLinks, SuggestLinks } from '#catalogue/community/repository-links.ts';
import type { Role } from '#catalogue/model/catalogue.ts';
import type { GuideLink } from '#catalogue/model/guide.ts';
import { hasPart } from '#catalogue/model/site-parts.ts';
import type { SiteData } from '#catalogue/publish/site-data.ts';

/** The contents of the community part of a role's page; a heading is undefined if nothing follows it. */
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

/** The parts of a site that decide what its community sections show. */
type CommunitySite = Pick<SiteData, 'catalogue' | 'guides' | 'repository'>;

/** Returns the community part of a role's page, or undefined if it would be empty. */
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
