import type { Catalogue, Role, Skill } from '#catalogue/model/catalogue.ts';
import type { Urls } from '#catalogue/publish/urls.ts';
import { linkTargets } from '#catalogue/changes/describe/link-targets.ts';
import { plainWording } from '#catalogue/changes/describe/wording.ts';
import type { TitleContext } from '#catalogue/changes/describe/change-title.ts';
import { formatEntry } from '#catalogue/changes/html/entry-html.ts';
import { historyOfRole, historyOfSkill } from './history-of.ts';
import { describeEntry } from './history-page.ts';
import type { History, HistoryEntry } from './history.ts';

/** A feed, as the head of a page names it. */
export interface FeedLink {
  title: string;
  /** Root-relative, with the base path. */
  path: string;
}

/** A feed with all that a program needs that watches it; addresses are whole. */
export interface FeedDocument {
  title: string;
  /** The page that shows the same, which is the feed's id too. */
  page: string;
  /** The feed's own address. */
  self: string;
  /** When something changed for the last time, in UTC; the first moment of all where that is not known. */
  updated: string;
  /** The site: a feed does not tell who committed what. */
  author: string;
  entries: FeedEntry[];
}

interface FeedEntry {
  /** The address of the entry on the page, which stays the same from build to build. */
  id: string;
  /** Changes for readers, in short. */
  title: string;
  updated: string;
  html: string;
}

/** The site that feeds describe, and its addresses. */
export interface FeedSite {
  catalogue: Catalogue;
  urls: Urls;
  toAddress: (path: string) => string;
}

const MOST_ENTRIES = 50;

/** The feed of a role. */
export function roleFeedLink({ id, name }: Role, urls: Urls): FeedLink {
  return { title: `${name}: what changed`, path: urls.roleFeed(id) };
}

/** The feed of a skill. */
export function skillFeedLink({ id, name }: Skill, urls: Urls): FeedLink {
  return { title: `${name}: what changed`, path: urls.skillFeed(id) };
}

/** The feed of the whole catalogue. */
export function siteFeedLink({ site }: Catalogue, urls: Urls): FeedLink {
  return { title: `${site.name}: what changed`, path: urls.siteFeed };
}

/** The newest entries of a role's history. */
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

/** The newest entries of a skill's history. */
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

/** The newest entries of the whole history. */
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
