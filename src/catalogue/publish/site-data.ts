import type { Catalogue, Version } from '#catalogue/model/catalogue.ts';
import type { SiteLook } from '#catalogue/brand/site-look.ts';
import type { RepositoryLinks } from '#catalogue/community/repository-links.ts';
import type { GuideLink } from '#catalogue/model/guide.ts';
import type { Urls } from './urls.ts';

/** What every page needs to know of the site around it. */
export interface SiteData {
  catalogue: Catalogue;
  urls: Urls;
  look: SiteLook;
  /** The `lang` of what shows texts of the content; undefined where it is that of the interface. */
  contentLang: string | undefined;
  /** In the order shown. */
  guides: GuideLink[];
  /** Undefined where the content is not under Git. */
  version: Version | undefined;
  /** Where the content is changed; undefined where site.yaml names no repository. */
  repository: RepositoryLinks | undefined;
}
