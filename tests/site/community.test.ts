import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { requirementAnchor } from '#catalogue/publish/urls.ts';
import { unpackLine } from '#features/matrix/edit-lines.ts';
import { projectRoot } from '../setup/run-script.ts';
import { textOf } from '../setup/read-site.ts';
import { sites, smallSite } from '../setup/sites.ts';

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

  test('links each requirement to the line of its level in the editor', () => {
    const faults = catalogue.roles.flatMap((role) => {
      const edits = editsOf(site.page(urls.role(role.id)).document);
      return requirementsOf(role).flatMap(({ id, row, level }) => {
        const { lines, line } = editedBy(edits.get(requirementAnchor(row.skill.id, level.id)));
        const above = lines.slice(0, line - 1).findLast((text) => /^\S/.test(text) && !text.startsWith('#'));
        const isThere =
          lines[line - 1]?.startsWith(`  ${level.id}:`) && above?.startsWith(`${row.skill.id}:`);
        return isThere ? [] : [`${id} is not at line ${String(line)}`];
      });
    });
    expect(faults).toEqual([]);
  });

  test('links each role, skill and domain to its file', () => {
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

  test('fills in only fields and options of the form for proposals', () => {
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

  test('links each role to its history, its feed and the subscription of the repository', () => {
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

test('a site without a repository offers no edits and no proposals, but still lists reviews', () => {
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

/** Returns the address of the editor for each cell of a matrix by the cell's id, as the browser builds it. */
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

/** Returns the lines of the file in an address of the editor, and the number of the line. */
function editedBy(address = ''): { lines: string[]; line: number } {
  const { file = '', line } = /\/edit\/main\/(?<file>[^#]+)#L(?<line>\d+)$/.exec(address)?.groups ?? {};
  return { lines: readFileSync(join(projectRoot, file), 'utf8').split('\n'), line: Number(line) };
}
