import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Skill } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { requirementAnchor } from '#catalogue/publish/urls.ts';
import { unpackLine } from '#features/matrix/edit-lines.ts';
import { projectRoot } from '../setup/run-script.ts';
import { textOf, type ReadSite } from '../setup/read-site.ts';
import { referenceSite, shapesSite, sites, smallSite } from '../setup/sites.ts';

const withRepository = sites.filter(({ catalogue }) => catalogue.site.repository !== undefined);

const form = z
  .object({
    body: z.array(
      z.object({
        id: z.string().optional(),
        attributes: z.object({ options: z.array(z.string()).optional() }),
      }),
    ),
  })
  .parse(parse(readFileSync(join(projectRoot, '.github/ISSUE_TEMPLATE/proposal.yml'), 'utf8')));

describe.each(withRepository)('$name', (site) => {
  const { urls, catalogue } = site;

  test('leads from each requirement to the line of its level, in the editor', () => {
    const faults = catalogue.roles.flatMap((role) => {
      const edits = editsOf(site.page(urls.role(role.id)).document);
      return requirementsOf(role).flatMap(({ id, row, level }) => {
        const { lines, line } = editedBy(edits.get(requirementAnchor(row.skill.id, level.id)));
        const above = lines.slice(0, line - 1).findLast((text) => /^\S/.test(text) && !text.startsWith('#'));
        const isThere =
          lines[line - 1]?.startsWith(`  ${level.id}:`) && above?.startsWith(`${row.skill.id}:`);
        return isThere ? [] : [`${id} is said to be at line ${String(line)}`];
      });
    });
    expect(faults).toEqual([]);
  });

  test('leads from each role, skill and domain to its file', () => {
    const named = [
      ...catalogue.roles.map(({ id, name }) => ({ path: urls.role(id), name })),
      ...catalogue.skills.map(({ id, name }) => ({ path: urls.skill(id), name })),
      ...catalogue.domains.map(({ id, name }) => ({ path: urls.domain(id), name })),
    ];
    for (const { path, name } of named) {
      const link = site.page(path).document.querySelector('.suggest a[href*="/edit/"]:not(.details a)');
      expect(
        z
          .object({ name: z.string() })
          .parse(parse(editedBy(link?.getAttribute('href') ?? '').lines.join('\n'))).name,
      ).toBe(name);
    }
  });

  test('fills into the form for a proposal only what the form has', () => {
    const links = site.pages.flatMap(({ document }) => [
      ...document.querySelectorAll('a[href*="/issues/new"]'),
    ]);
    const fields = new Map(form.body.map(({ id, attributes }) => [id ?? '', attributes.options]));
    const faults = links.flatMap((link) => {
      const address = link.getAttribute('href') ?? '';
      const { template, ...filled } = Object.fromEntries(new URL(address).searchParams);
      delete filled['title'];
      const isKnown = ([name, value]: [string, string]): boolean =>
        fields.has(name) && fields.get(name)?.includes(value) !== false;
      const unknown = Object.entries(filled).filter((field) => !isKnown(field));
      return template === 'proposal.yml' && address.length < 8_000 && unknown.length === 0 ? [] : [address];
    });
    expect(links.length).toBeGreaterThan(catalogue.skills.length);
    expect(faults).toEqual([]);
  });

  test('leads from each role to where one watches it', () => {
    for (const { id } of catalogue.roles) {
      const links = [...site.page(urls.role(id)).document.querySelectorAll('#watch a')];
      expect(links.map((link) => link.getAttribute('href'))).toEqual(
        expect.arrayContaining([
          urls.roleHistory(id),
          urls.roleFeed(id),
          `${String(catalogue.site.repository)}/subscription`,
        ]),
      );
    }
  });
});

test('a site without a repository offers no edits and no proposals, but still says what is reviewed', () => {
  const links = smallSite.pages.flatMap(({ document }) => [
    ...document.querySelectorAll('a:is([href*="/edit/"], [href*="/issues/new"])'),
  ]);
  expect(links.map((link) => link.getAttribute('href'))).toEqual([]);
  const { files, urls } = smallSite;
  expect([...files].filter((file) => file.includes('proposal'))).toEqual([]);
  expect(textOf(smallSite.page(urls.reviews).document.querySelector('main'))).toContain(
    '1 skill of 1 is due',
  );
});

describe.each(withRepository)('proposals on $name', (site) => {
  const { urls, catalogue } = site;

  test('stand all on their page, by state', () => {
    const { document } = site.page(urls.proposals);
    const shown = [...document.querySelectorAll('main article')].map(({ id }) => id);
    expect(shown.sort()).toEqual(
      catalogue.proposals.map(({ number }) => `proposal:${String(number)}`).sort(),
    );
    const states = { open: 'open', review: 'review', accepted: 'decided', declined: 'decided' };
    for (const { number, state } of catalogue.proposals) {
      const item = document.getElementById(`proposal:${String(number)}`);
      expect(item?.closest('section')?.id).toBe(states[state]);
    }
  });

  test.each(catalogue.roles)(
    'stand on the page of $name where they touch it, and an empty state elsewhere',
    (role) => {
      const touching = catalogue.proposals.filter(({ about }) =>
        about.some((subject) => 'role' in subject && subject.role === role),
      );
      expectProposals(
        site,
        urls.role(role.id),
        touching.map(({ number }) => number),
        'this role',
      );
    },
  );

  test('stand on the page of each skill that they touch, and an empty state elsewhere', () => {
    for (const skill of catalogue.skills) {
      const touching = catalogue.proposals.filter(({ about }) =>
        about.some((subject) => 'skill' in subject && subject.skill === skill),
      );
      expectProposals(
        site,
        urls.skill(skill.id),
        touching.map(({ number }) => number),
        'this skill',
      );
    }
  });
});

describe('a proposal', () => {
  const { urls } = shapesSite;
  const item = (number: number) =>
    shapesSite.page(urls.proposals).document.getElementById(`proposal:${String(number)}`);

  test('says how the votes stand, how far the review has come, and what it is about', () => {
    expect(textOf(item(128))).toBe(
      'Open Ask for <b>less</b> & "more" at Senior, 日本語, مرحبا No. 128, opened October 2, 2026. ' +
        'Votes: 14 for, 2 against. Expert review: waiting for its owner, hubot. ' +
        'About Soloist, Half-said, Junior (Sparse Specialist)',
    );
    expect(textOf(item(7))).toContain('decided February 1, 2026');
    expect(textOf(item(7))).toContain('gone-role/gone-skill/junior (removed)');
    expect(item(128)?.querySelector('b')).toBeNull();
  });

  test('stands in the details of the requirement that it would change', () => {
    const details = shapesSite.page(urls.role('sparse')).document.getElementById('half-said.junior');
    expect(details?.querySelector('ul a')?.getAttribute('href')).toBe(
      'https://github.com/example/shapes/issues/128',
    );
  });
});

describe.each(sites)('expert review on $name', (site) => {
  const { urls, catalogue } = site;
  const { document } = site.page(urls.reviews);

  test('lists every skill once, and those that nobody reviewed as due', () => {
    const rows = (part: string) =>
      [...document.querySelectorAll(`${part} tbody th a`)].map((link) => link.getAttribute('href'));
    const pathOf = ({ id }: Skill): string => urls.skill(id);
    expect([...rows('#due'), ...rows('#later')].sort()).toEqual(catalogue.skills.map(pathOf).sort());
    const never = catalogue.skills.filter(({ reviewed }) => reviewed === undefined).map(pathOf);
    expect(rows('#due')).toEqual(expect.arrayContaining(never));
  });

  test('stands on the page of each skill: who reviews it, and when that was last done', () => {
    for (const { id, owners, domain, reviewed } of catalogue.skills) {
      const facts = site.page(urls.skill(id)).document.querySelector('.facts');
      for (const owner of owners.length > 0 ? owners : domain.owners) expect(textOf(facts)).toContain(owner);
      const days = [...(facts?.querySelectorAll('time') ?? [])].map((time) => time.getAttribute('datetime'));
      expect(days[0]).toBe(reviewed);
    }
  });
});

test('a skill whose review was due on a leap day is due, and one that was reviewed lately is not', () => {
  const { document } = shapesSite.page(shapesSite.urls.reviews);
  expect(textOf(document.querySelector('#due tbody'))).toContain(
    'Half-said Plain hubot February 29, 2024 March 1, 2025',
  );
  expect(textOf(document.querySelector('#later'))).toContain('December 31, 3000');
});

describe('comments', () => {
  test('are a link to the discussions where they are not set up', () => {
    const { catalogue, urls } = referenceSite;
    const [role] = catalogue.roles;
    const comments = referenceSite.page(urls.role(role?.id ?? '')).document.querySelector('#comments');
    expect(comments?.querySelector('a')?.getAttribute('href')).toBe(catalogue.site.discussions);
    expect(comments?.querySelector('page-comments')).toBeNull();
  });

  test('are offered where they are set up, with who would be contacted', () => {
    const { urls } = shapesSite;
    for (const path of [urls.role('solo'), urls.skill('half-said')]) {
      const comments = shapesSite.page(path).document.querySelector('#comments page-comments');
      expect(textOf(comments)).toContain('your browser contacts giscus.app and GitHub');
      expect(comments?.getAttribute('data-term')).toBe(path.slice(urls.base.length, -1));
      expect(comments?.querySelector('iframe, giscus-widget')).toBeNull();
    }
  });
});

/** The lines of the file that an edit link leads to, and the line that it names. */
/** The address of the editor for each cell of a matrix, by the cell's id, as the browser puts it together. */
function editsOf(document: Document): Map<string, string> {
  const edits = [...document.querySelectorAll('.matrix tbody')].flatMap((body) => {
    const [file, lines] = ['data-edit', 'data-lines'].map((name) => body.getAttribute(name) ?? '');
    return [...body.querySelectorAll('td button')].map((button, index): [string, string] => [
      button.getAttribute('popovertarget') ?? '',
      `${String(file)}#L${String(unpackLine(String(lines), index))}`,
    ]);
  });
  return new Map(edits);
}

/** The lines of the file that an address of the editor opens, and the number of the line. */
function editedBy(address = ''): { lines: string[]; line: number } {
  const { file = '', line } = /\/edit\/main\/(?<file>[^#]+)#L(?<line>\d+)$/.exec(address)?.groups ?? {};
  return { lines: readFileSync(join(projectRoot, file), 'utf8').split('\n'), line: Number(line) };
}

function expectProposals(site: ReadSite, path: string, numbers: number[], what: string): void {
  const section = site.page(path).document.querySelector('#proposals');
  const shown = [...(section?.querySelectorAll('article') ?? [])].map(({ id }) => Number(id.split(':')[1]));
  expect(shown.sort()).toEqual(numbers.sort());
  const isEmpty = textOf(section).includes(`No proposal touches ${what}.`);
  expect(isEmpty).toBe(numbers.length === 0);
}
