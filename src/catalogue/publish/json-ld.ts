import type { Domain, Level, Role, Skill } from '#catalogue/model/catalogue.ts';
import type { Question } from './faq-question.ts';
import { plainText } from '#catalogue/text/markdown.ts';

/** Turns a root-relative path into an absolute URL. */
export type ToAddress = (path: string) => string;

/** A step of the path from the home page to a page. */
export interface Crumb {
  name: string;
  path: string;
}

/** https://schema.org/BreadcrumbList */
export function breadcrumbList(crumbs: readonly Crumb[], toAddress: ToAddress): object {
  return thing('BreadcrumbList', {
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: toAddress(path),
    })),
  });
}

/** https://schema.org/FAQPage */
export function faqPage(questions: readonly Question[]): object {
  return thing('FAQPage', {
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: plainText(answer) },
    })),
  });
}

/** https://schema.org/Occupation */
export function occupation(role: Role, address: string): object {
  return thing('Occupation', {
    name: role.name,
    url: address,
    ...(role.tagline !== undefined && { description: plainText(role.tagline) }),
    ...(role.aliases.length > 0 && { alternateName: role.aliases }),
    ...(role.family && { occupationalCategory: role.family.name }),
    skills: role.matrix.flatMap(({ rows }) => rows.map(({ skill }) => skill.name)),
  });
}

/** https://schema.org/Occupation, for a level of a role. */
export function occupationAtLevel(level: Level, address: string): object {
  return thing('Occupation', {
    name: level.title,
    url: address,
    ...(level.summary !== undefined && { description: plainText(level.summary) }),
    ...(level.focus.length > 0 && { responsibilities: level.focus.map(plainText) }),
  });
}

/** https://schema.org/DefinedTerm, for a skill. */
export function definedTerm(skill: Skill, address: string, domainAddress: string): object {
  return thing('DefinedTerm', {
    name: skill.name,
    url: address,
    ...(skill.code !== undefined && { termCode: skill.code }),
    ...(skill.summary !== undefined && { description: plainText(skill.summary) }),
    ...(skill.aliases.length > 0 && { alternateName: skill.aliases }),
    inDefinedTermSet: { '@type': 'DefinedTermSet', name: skill.domain.name, url: domainAddress },
  });
}

/** https://schema.org/DefinedTermSet, for a domain and its skills. */
export function definedTermSet(domain: Domain, address: string, addressOf: (skill: Skill) => string): object {
  return thing('DefinedTermSet', {
    name: domain.name,
    url: address,
    hasDefinedTerm: domain.skills.map((skill) => ({
      '@type': 'DefinedTerm',
      name: skill.name,
      url: addressOf(skill),
    })),
  });
}

/** Formats an object as the text of a script element, with `<` escaped so that it cannot end the element. */
export function formatJsonLd(object: object): string {
  return JSON.stringify(object).replaceAll('<', '\\u003c');
}

function thing(type: string, properties: object): object {
  return { '@context': 'https://schema.org', '@type': type, ...properties };
}
