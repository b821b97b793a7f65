import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentSchemas } from '#catalogue/schemas/content-file.ts';
import { parseYaml } from '#reader/yaml/parse-yaml.ts';
import { runs } from '../../../tests/setup/thorough.ts';
import { formatYaml } from '../content/format-yaml.ts';
import { oneLine } from '../host/one-line.ts';
import { proposalFile } from './proposal-file.ts';
import type { ProposalEntry } from './proposal.ts';

const proposal: ProposalEntry = {
  title: 'Make drift monitoring mandatory from Middle',
  state: 'review',
  url: 'https://github.com/owner/name/issues/128',
  opened: '2026-10-02',
  votes: { for: 14, against: 2 },
  reviews: [{ by: 'octocat', verdict: 'approved' }],
  about: ['mlops-engineer/model-monitoring/middle'],
};

function valueOf(source: string): unknown {
  const parsed = parseYaml(source);
  return parsed.ok ? contentSchemas.proposal.parse(parsed.value) : parsed.message;
}

test('writes a new file, which is formatted', () => {
  expect(proposalFile(proposal, undefined)).toBe(`title: Make drift monitoring mandatory from Middle
state: review
url: https://github.com/owner/name/issues/128
opened: 2026-10-02
votes: { for: 14, against: 2 }
reviews: [{ by: octocat, verdict: approved }]
about: [mlops-engineer/model-monitoring/middle]
`);
});

describe('an existing file', () => {
  const existing = `# Discussed on the 4th.
about: [ mlops-engineer/model-monitoring/middle ]
title: "Make drift monitoring mandatory from Middle" # short enough
state: review
url: https://github.com/owner/name/issues/128
opened: 2026-10-02
votes:
  for: 14 # all of the team
  against: 2
reviews:
  # of the owner
  - by: octocat
    verdict: approved
`;

  test('stays unchanged if nothing changed', () => {
    expect(proposalFile(proposal, existing)).toBe(existing);
  });

  test('keeps its comments if something changed', () => {
    const text = proposalFile(
      {
        ...proposal,
        title: 'Ask for it',
        state: 'accepted',
        closed: '2026-10-20',
        votes: { for: 15, against: 2 },
      },
      existing,
    );
    for (const comment of [
      '# Discussed on the 4th.',
      "'Ask for it' # short enough",
      'for: 15 # all of the team',
      '# of the owner',
    ])
      expect(text).toContain(comment);
    expect(text).toMatch(/^opened: 2026-10-02\nclosed: 2026-10-20\n/m);
    expect(formatYaml(text, 'proposal')).toBe(text);
  });

  test('loses fields that no longer apply', () => {
    const decided = proposalFile({ ...proposal, closed: '2026-10-20' }, existing);
    const text = proposalFile({ ...proposal, reviews: [], about: [] }, decided);
    expect(text).not.toMatch(/closed|reviews|about/);
  });

  test.each(['title: [', '- a list', '', 'votes: many\n', '\u0000'])('is replaced if it is %j', (broken) => {
    expect(proposalFile(proposal, broken)).toBe(proposalFile(proposal, undefined));
  });
});

/** Generates objects with a prototype, like Zod's. */
function plain<T>(fields: { [Name in keyof T]-?: fc.Arbitrary<T[Name]> }): fc.Arbitrary<T> {
  return fc.record<T>(fields, { noNullPrototype: true });
}

test('writes every proposal so that it reads back equal, and does not write it again', () => {
  const line = fc.string({ unit: 'binary', minLength: 1 }).map((text) => oneLine(text, 80) || 'x');
  const day = fc.constantFrom('2026-10-02', '1999-12-31');
  const proposals = plain<ProposalEntry>({
    title: fc.oneof(
      line,
      fc.constantFrom('yes', '12', '2026-10-02', '- a: b', '#x', '@me', '"', "it's", '{a}', 'null'),
    ),
    state: fc.constantFrom('open', 'review', 'accepted', 'declined'),
    url: fc.constant('https://example.org/1?a=b#c'),
    opened: day,
    closed: fc.option(day, { nil: undefined }),
    votes: plain({ for: fc.nat(), against: fc.nat() }),
    reviews: fc.array(plain({ by: line, verdict: fc.constantFrom('approved', 'changes', 'commented') })),
    about: fc.array(fc.constantFrom('a', 'b/c/d')),
  });
  fc.assert(
    fc.property(proposals, fc.option(proposals, { nil: undefined }), (next, before) => {
      const text = proposalFile(next, before && proposalFile(before, undefined));
      expect(valueOf(text)).toEqual(next);
      expect(proposalFile(next, text)).toBe(text);
    }),
    { numRuns: runs(100) },
  );
});
