/** Returns the path of a family's file. All functions of this module return paths relative to the content directory. */
export function familyFile(family: string): string {
  return `families/${family}.yaml`;
}

export function roleFile(role: string): string {
  return `roles/${role}/role.yaml`;
}

export function domainFile(domain: string): string {
  return `domains/${domain}.yaml`;
}

export function skillFile(domain: string, skill: string): string {
  return `skills/${domain}/${skill}.yaml`;
}

export function requirementsFile(role: string, domain: string): string {
  return `roles/${role}/requirements/${domain}.yaml`;
}
