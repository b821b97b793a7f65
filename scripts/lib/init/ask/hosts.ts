/** The hosts to choose from, with their names; all but "none" have workflows. */
export const HOSTS = {
  github: 'GitHub',
  gitlab: 'GitLab',
  forgejo: 'Forgejo, such as Codeberg',
  none: 'None of these',
} as const;

export type HostChoice = keyof typeof HOSTS;

export function isHostChoice(word: string): word is HostChoice {
  return Object.hasOwn(HOSTS, word);
}
