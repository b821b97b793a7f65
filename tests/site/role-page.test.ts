import { describe, expect, test } from 'vitest';
import { countRequirements, countRole, marksMandatory, requirementsAt } from '#catalogue/model/counts.ts';
import { describeBars } from '#catalogue/levels/climb-picture.ts';
import { defaultLevel } from '#catalogue/levels/default-level.ts';
import { countLevel } from '#catalogue/levels/level-counts.ts';
import { hasTracks, tracksOf } from '#catalogue/levels/tracks.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import { formatNumber } from '#catalogue/text/words.ts';
import { domainAnchor } from '#catalogue/publish/urls.ts';
import type { Level } from '#catalogue/model/catalogue.ts';
import { textOf } from '../setup/read-site.ts';
import { thingOf } from '../setup/json-ld-things.ts';
import { sites } from '../setup/sites.ts';

/** A question of schema.org's FAQPage. */
interface FaqQuestion {
  name: string;
  acceptedAnswer: { text: string };
}

const roles = sites.flatMap((site) => site.catalogue.roles.map((role) => ({ site, role, id: role.id })));

describe.each(roles)('the page of $id on $site.name', ({ site, role }) => {
  const { urls } = site;
  const isMarked = marksMandatory(site.catalogue.roles);
  const { document } = site.page(urls.role(role.id));
  const lines = (selector: string): string[] => [...document.querySelectorAll(selector)].map(textOf);

  test('shows its name, tagline and levels with their counts', () => {
    expect(lines('h1')).toEqual([role.name.replace(/\s+/g, ' ')]);
    expect(lines('header.role .lead')).toEqual(role.tagline === undefined ? [] : [plainText(role.tagline)]);
    expect(lines('#levels thead [data-at]')).toEqual(
      role.levels.map((level) => plainSpaces(stepWords(level))),
    );
  });

  test('has counters with the right numbers and links', () => {
    const { skills, levels, requirements, mandatory } = countRole(role);
    const links = [...document.querySelectorAll('.counters a')];
    expect(links.map((link) => [textOf(link), link.getAttribute('href')])).toEqual([
      [`${formatNumber(skills)} ${skills === 1 ? 'skill' : 'skills'}`, '#matrix'],
      [`${formatNumber(levels)} ${levels === 1 ? 'level' : 'levels'}`, '#levels'],
      [
        `${formatNumber(requirements)} ${requirements === 1 ? 'requirement' : 'requirements'}`,
        urls.matrix(role.id),
      ],
      ...(isMarked ? [[`${formatNumber(mandatory)} mandatory`, `${urls.matrix(role.id)}?mandatory=1`]] : []),
    ]);
    const all = [...site.page(urls.matrix(role.id)).document.querySelectorAll('[data-mandatory]')];
    expect([
      document.querySelectorAll('#matrix tbody tr:not(.domain)').length,
      document.querySelectorAll('#levels thead [data-at]').length,
      all.length,
      all.filter((item) => item.getAttribute('data-mandatory') === 'true').length,
    ]).toEqual([skills, levels, requirements, mandatory]);
  });

  test('groups its levels by track if it has any', () => {
    const groups = [...document.querySelectorAll('#levels [scope="colgroup"]')];
    expect(groups.map((group) => [textOf(group), group.getAttribute('colspan')])).toEqual(
      hasTracks(role)
        ? tracksOf(role).map(({ name, levels }) => [name ?? 'All tracks', String(levels.length)])
        : [],
    );
  });

  test('describes the bars of each domain in words, and links to its part of the matrix', () => {
    const rows = [...document.querySelectorAll('#levels tbody tr')];
    expect(rows.map((row) => row.querySelector('a')?.getAttribute('href'))).toEqual(
      role.matrix.map(({ domain }) => `#${domainAnchor(domain.id)}`),
    );
    expect(rows.map((row) => [...row.querySelectorAll('.words')].map(textOf))).toEqual(
      role.matrix.map(({ rows: skills }) =>
        role.levels.map(({ index }) => plainSpaces(describeBars(skills.map(({ cells }) => cells[index])))),
      ),
    );
  });

  test('highlights one level everywhere, and marks it in the sticky line', () => {
    const chosen = defaultLevel(role)?.id;
    const lit = [...document.querySelectorAll('[data-at][data-chosen]')].map((one) =>
      one.getAttribute('data-at'),
    );
    expect(new Set(lit)).toEqual(new Set([chosen]));
    expect(
      [...document.querySelectorAll('.line [data-level-id]')].map((link) => [
        link.getAttribute('href'),
        link.getAttribute('aria-current'),
      ]),
    ).toEqual(role.levels.map(({ id }) => [urls.level(role.id, id), id === chosen ? 'true' : null]));
  });

  /** Returns the words of a level's step on the page. */
  function stepWords(level: Level): string {
    const { asked, mandatory, fromHere } = countLevel(role, level);
    const counts = isMarked
      ? `${mandatory} of ${asked} mandatory`
      : `${asked} ${asked === 1 ? 'skill' : 'skills'}`;
    return [level.name, level.short, counts, ...(fromHere > 0 ? [`${fromHere} of them new`] : [])].join(' ');
  }

  test('shows the stack and focus of each level that has any', () => {
    const bands = {
      stack: role.levels.map(({ stack }) => stack),
      focus: role.levels.map(({ focus }) => focus),
    };
    for (const [id, lists] of Object.entries(bands)) {
      const shown = [...document.querySelectorAll(`#${id} .level-lists > li`)]
        .map((level) => [...level.querySelectorAll('li')].map(textOf))
        .filter((list) => list.length > 0);
      const words = id === 'focus' ? plainText : (item: string) => item;
      expect(shown).toEqual(lists.filter((list) => list.length > 0).map((list) => list.map(words)));
      expect(document.getElementById(id) === null).toBe(lists.flat().length === 0);
    }
  });

  test('has the questions and answers of its JSON-LD', () => {
    const questions = thingOf({ document }, 'FAQPage')['mainEntity'] as FaqQuestion[];
    const sections = [...document.querySelectorAll('.faq section')];
    expect(sections.length).toBeGreaterThan(0);
    expect(
      sections.map((section) => [
        textOf(section.querySelector('h3')),
        tight(textOf(section.querySelector('.text'))),
      ]),
    ).toEqual(questions.map(({ name, acceptedAnswer }) => [name, tight(acceptedAnswer.text)]));
  });

  test('counts mandatory requirements in its answers, in all and at each level, if there are any', () => {
    const { requirements, mandatory } = countRole(role);
    const [answer = ''] = lines('.faq .text');
    expect(answer).toContain(`${formatNumber(requirements)} requirement`);
    if (!isMarked) {
      expect(lines('.faq').join(' ')).not.toContain('mandatory');
      return;
    }
    expect(answer).toContain(`of which ${formatNumber(mandatory)} `);
    for (const level of role.levels) {
      const count = countRequirements(requirementsAt(role, level)).mandatory;
      expect(answer).toContain(`${count} at ${level.name}`);
    }
  });
});

function plainSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Removes white space, which depends on the markup of paragraphs and lists. */
function tight(text: string): string {
  return text.replace(/\s+/g, '');
}
