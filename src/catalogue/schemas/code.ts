import { z } from 'zod';
import { findScheme, schemeIds } from '#catalogue/codes/schemes.ts';
import { accountName } from './id.ts';
import { calendarDay, textLine, valueWords, webAddress } from './text.ts';

/** The mapping relations of SKOS, as seen from the role or skill. */
export const codeRelations = ['exact', 'close', 'broader', 'narrower'] as const;

const SCHEME_RULE = `this must be ${schemeIds.map((id) => `"${id}"`).join(', ')}, or a web address that starts with https://`;

const codeSchema = z
  .strictObject({
    scheme: z
      .union([
        z.enum(schemeIds),
        z
          .url({ protocol: /^https?$/, error: SCHEME_RULE })
          .regex(/^\S+$/, SCHEME_RULE)
          .register(valueWords, { word: 'address' }),
      ])
      .describe('The classification, or the web address of another one. Example: onet-soc'),
    code: textLine.describe('The code in the classification. Put a number in quotes. Example: 15-2051.00'),
    relation: z
      .enum(codeRelations)
      .describe(
        'How the concept with this code compares with the role or skill: the same (`exact`), nearly the same, broader, or ' +
          'narrower. Example: close',
      ),
    title: textLine
      .optional()
      .describe('The title of the concept in the classification. Example: Data Scientists'),
    url: webAddress
      .optional()
      .describe(
        'The page of the concept. By default, codes of O*NET-SOC, ESCO, ISCO-08, DDaT and SFIA lead to their public pages.',
      ),
    by: accountName
      .optional()
      .describe('The account name of the person who chose the code. Example: octocat'),
    reviewed: calendarDay
      .optional()
      .describe('The date on which the code was last confirmed. Example: 2026-11-01'),
  })
  .superRefine(({ scheme, code }, context) => {
    const known = findScheme(scheme);
    if (known === undefined || known.pattern.test(code)) return;
    const message = `this is not a code of ${known.name}: write it like "${known.example}"`;
    context.addIssue({ code: 'custom', message, path: ['code'] });
  })
  .describe('A code of a public classification.');

/** Codes of a role or skill in public classifications, each at most once. */
export const codesSchema = z
  .array(codeSchema)
  .default([])
  .superRefine((codes, context) => {
    const seen = new Set<string>();
    codes.forEach(({ scheme, code }, index) => {
      const key = `${scheme} ${code}`;
      const message = `the code "${code}" is listed twice: remove one of them`;
      if (seen.has(key)) context.addIssue({ code: 'custom', message, path: [index, 'code'] });
      seen.add(key);
    });
  });

export type Code = z.output<typeof codeSchema>;
