/** Returns the file of a family by its id, relative to the content directory. */
export function familyFile(family: string): string {
  return `families/${family}.yaml`;
}

/** Returns the file of a role by its id, relative to the content directory. */
export function roleFile(role: string): string {
  return `roles/${role}/role.yaml`;
}

/** Returns the file of a domain by its id, relative to the content directory. */
export function domainFile(domain: string): string {
  return `domains/${domain}.yaml`;
}

/** Returns the file of a skill by the ids of its domain and its own, relative to the content directory. */
export function skillFile(domain: string, skill: string): string {
  return `skills/${domain}/${skill}.yaml`;
}

/** Returns the file that holds what a role requires in a domain, by their ids, relative to the content directory. */
export function requirementsFile(role: string, domain: string): string {
  return `roles/${role}/requirements/${domain}.yaml`;
}
