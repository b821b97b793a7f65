import type { Catalogue, Role, Skill } from '#catalogue/model/catalogue.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { linkTargets } from '#catalogue/changes/describe/link-targets.ts';
import { plainWording } from '#catalogue/changes/describe/wording.ts';
import type { TitleContext } from '#catalogue/changes/describe/change-title.ts';
import { formatEntry } from '#catalogue/changes/html/entry-html.ts';
import { historyOfRole, historyOfSkill } from './history-of.ts';
import { describeEntry } from './history-page.ts';
import type { History, HistoryEntry } from './history.ts';

/** A feed as linked in the head of a page. */
export interface FeedLink {
  title: string;
  /** The root-relative path, including the base path. */
  path: string;
}

/** The contents of a feed, with absolute URLs. */
export interface FeedDocument {
  title: string;
  /** The page with the same contents; also the feed's id. */
  page: string;
  self: string;
  /** The instant of the last change in UTC; the Unix epoch if unknown. */
  updated: string;
  /** The name of the site, since feeds do not name authors of commits. */
  author: string;
  entries: FeedEntry[];
}

interface FeedEntry {
  /** The URL of the entry on the page, the same in every build. */
  id: string;
  title: string;
  updated: string;
  html: string;
}

/** The site of a feed. */
export interface FeedSite {
  catalogue: Catalogue;
  urls: Urls;
  toAddress: (path: string) => string;
}

const MOST_ENTRIES = 50;

/** Returns the link to the feed of a role. */
export function roleFeedLink({ id, name }: Role, urls: Urls): FeedLink {
  return { title: `${name}: what changed`, path: urls.roleFeed(id) };
}

/** Returns the link to the feed of a skill. */
export function skillFeedLink({ id, name }: Skill, urls: Urls): FeedLink {
  return { title: `${name}: what changed`, path: urls.skillFeed(id) };
}

/** Returns the link to the feed of the whole catalogue. */
export function siteFeedLink({ site }: Catalogue, urls: Urls): FeedLink {
  return { title: `${site.name}: what changed`, path: urls.siteFeed };
}

/** Builds a feed with the newest entries of a role's history. */
export function buildRoleFeed(role: Role, history: History, site: FeedSite): FeedDocument {
  const { urls } = site;
  return buildFeed(
    roleFeedLink(role, urls),
    urls.roleHistory(role.id),
    historyOfRole(history, role.id),
    site,
    'role',
  );
}

/** Builds a feed with the newest entries of a skill's history. */
export function buildSkillFeed(skill: Skill, history: History, site: FeedSite): FeedDocument {
  const { urls } = site;
  return buildFeed(
    skillFeedLink(skill, urls),
    urls.skillHistory(skill.id),
    historyOfSkill(history, skill.id),
    site,
    'skill',
  );
}

/** Builds a feed with the newest entries of the whole history. */
export function buildSiteFeed(history: History, site: FeedSite): FeedDocument {
  return buildFeed(siteFeedLink(site.catalogue, site.urls), site.urls.changes, history, site, 'site');
}

function buildFeed(
  { title, path }: FeedLink,
  page: string,
  { entries, start }: History,
  { catalogue, urls, toAddress }: FeedSite,
  context: TitleContext,
): FeedDocument {
  const targets = linkTargets(catalogue, urls);
  const times = entries.map(({ time }) => time).sort();
  return {
    title,
    page: toAddress(page),
    self: toAddress(path),
    updated: times.at(-1) ?? start?.time ?? new Date(0).toISOString(),
    author: catalogue.site.name,
    entries: entries.slice(0, MOST_ENTRIES).map((entry: HistoryEntry) => {
      const described = describeEntry(entry, targets, context);
      return {
        id: `${toAddress(page)}#${entry.commit}`,
        title: plainWording(described.heading),
        updated: entry.time,
        html: formatEntry(described, toAddress),
      };
    }),
  };
}
