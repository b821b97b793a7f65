/** The hosts for which there are workflows, with the names that people choose from. */
export const HOSTS = {
  github: 'GitHub',
  gitlab: 'GitLab',
  forgejo: 'Forgejo, such as Codeberg',
  none: 'None of these',
} as const;

export type HostChoice = keyof typeof HOSTS;

/** Returns whether a word names one of the hosts. */
export function isHostChoice(word: string): word is HostChoice {
  return Object.hasOwn(HOSTS, word);
}
