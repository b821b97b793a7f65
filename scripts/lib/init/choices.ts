import type { HostChoice } from './ask/hosts.ts';

export interface ChosenLevel {
  id: string;
  name: string;
}

/** The checked choices for a new framework. */
export interface Choices {
  name: string;
  host: HostChoice;
  /** The language of the texts, as a BCP 47 tag. */
  language: string;
  /** The levels, lowest first. */
  levels: readonly ChosenLevel[];
  /** The web address of the repository, or undefined if there is none. */
  repository: string | undefined;
  url: string;
  /** The version of Rolebook in package.json, or the path of a package file. */
  rolebook: string;
}
