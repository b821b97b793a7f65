import type { Catalogue, Version } from '#catalogue/model/catalogue.ts';
import type { SiteLook } from '#catalogue/brand/site-look.ts';
import type { RepositoryLinks } from '#catalogue/community/repository-links.ts';
import type { GuideLink } from '#catalogue/model/guide.ts';
import type { Urls } from './urls.ts';

export interface SiteData {
  catalogue: Catalogue;
  urls: Urls;
  look: SiteLook;
  /** The `lang` attribute for texts of the content; undefined if they are in the language of the interface. */
  contentLang: string | undefined;
  /** In display order. */
  guides: GuideLink[];
  /** Undefined if the content is not under Git. */
  version: Version | undefined;
  /** Undefined if site.yaml does not name a repository. */
  repository: RepositoryLinks | undefined;
}
