import { describe, expect, test } from 'vitest';
import { atLine, hostOf, repositoryHost, type RepositoryHost } from './repository-host.ts';

describe.each([
  ['GitHub', 'https://github.com/owner/name', 'edit/', 'commit/', '/issues/new?template=proposal.yml'],
  [
    'a server of the same software',
    'https://git.example.org/owner/name',
    'edit/',
    'commit/',
    '/issues/new?template=proposal.yml',
  ],
  ['GitLab', 'https://gitlab.com/group/team/name', '-/edit/', '-/commit/', '/-/issues/new'],
  ['a self-hosted GitLab', 'https://gitlab.example.org/owner/name', '-/edit/', '-/commit/', '/-/issues/new'],
  [
    'Codeberg',
    'https://codeberg.org/owner/name',
    '_edit/',
    'commit/',
    '/issues/new?template=.forgejo/ISSUE_TEMPLATE/proposal.yml',
  ],
  [
    'a self-hosted Forgejo',
    'https://forgejo.example.org/owner/name',
    '_edit/',
    'commit/',
    '/issues/new?template=.forgejo/ISSUE_TEMPLATE/proposal.yml',
  ],
])('a repository on %s', (_, address, edit, commit, form) => {
  test.each(['', '/', '.git'])('has its pages if its URL ends with "%s"', (end) => {
    const host = pagesOf(`${address}${end}`);
    expect(host.home).toBe(address);
    expect(atLine(host.edit('main', 'content/site.yaml'), 7)).toBe(
      `${address}/${edit}main/content/site.yaml#L7`,
    );
    expect(host.commit('abc')).toBe(`${address}/${commit}abc`);
    expect(host.proposalForm).toBe(`${address}${form}`);
    expect(host.owner('octocat')).toBe(`${new URL(address).origin}/octocat`);
  });
});

test('encodes special characters in a branch or a path', () => {
  const host = pagesOf('https://github.com/owner/name');
  expect(atLine(host.edit('docs/a b', 'our content/#1.yaml'), 1)).toBe(
    'https://github.com/owner/name/edit/docs/a%20b/our%20content/%231.yaml#L1',
  );
});

test('links to teams on GitHub and to the page to subscribe', () => {
  const host = pagesOf('https://github.com/owner/name');
  expect(host.owner('org/team')).toBe('https://github.com/orgs/org/teams/team');
  expect(host.watch).toBe('https://github.com/owner/name/subscription');
  expect(pagesOf('https://gitlab.com/owner/name').watch).toBe('https://gitlab.com/owner/name');
});

test.each([
  [{ repository: 'https://code.example.org/team/framework' }, 'github'],
  [{ repository: 'https://code.example.org/team/framework', host: 'gitlab' }, 'gitlab'],
  [{ repository: 'https://gitlab.example.org/team/framework', host: 'forgejo' }, 'forgejo'],
  [{ repository: 'https://github.com/owner/name', host: 'none' }, undefined],
  [{ host: 'github' }, undefined],
] as const)('finds for %o the host %s', (site, kind) => {
  expect(hostOf({ repository: undefined, host: undefined, ...site })).toBe(kind);
});

test('uses the URLs of the host that the site names', () => {
  const repository = 'https://code.example.org/team/framework';
  expect(repositoryHost({ repository, host: 'gitlab' })?.proposalForm).toBe(`${repository}/-/issues/new`);
  expect(repositoryHost({ repository, host: 'forgejo' })?.edit('main', 'a.yaml')).toBe(
    `${repository}/_edit/main/a.yaml`,
  );
  expect(repositoryHost({ repository, host: 'none' })).toBeUndefined();
});

function pagesOf(repository: string): RepositoryHost {
  const host = repositoryHost({ repository, host: undefined });
  if (host === undefined) throw new Error(`${repository} has no pages`);
  return host;
}
