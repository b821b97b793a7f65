import type { HostChoice } from './ask/hosts.ts';

/** A level of the new framework. */
export interface ChosenLevel {
  id: string;
  name: string;
}

/** What a new framework is made from, all of it checked. */
export interface Choices {
  /** The name of the site. */
  name: string;
  host: HostChoice;
  /** The language of the texts, as a BCP 47 tag. */
  language: string;
  /** Lowest first. */
  levels: readonly ChosenLevel[];
  /** The web address of the repository, if there is one. */
  repository: string | undefined;
  /** The address of the published site. */
  url: string;
  /** What package.json names as the version of Rolebook: a version, or another place such as a file. */
  rolebook: string;
}
