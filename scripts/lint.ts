import { calendarDay } from '#catalogue/schemas/text.ts';
import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';
import { isWritingRule, WRITING_RULES, type WritingRule } from '#catalogue/writing/lint-catalogue.ts';
import { today } from '#reader/today.ts';
import { CallError, defineCommand } from './lib/command/command.ts';
import { lintContent } from './lib/check/lint-content.ts';
import { FORMAT_HELP, readReportFormat } from './lib/report/print-report.ts';

export const lintCommand = defineCommand({
  help: `Checks the writing of the content: texts that repeat each other, or are too short, too long, vague or in another
voice; bars that tell a story, are mannered, have no scope or have figures of one company; levels that require the same; and
skills whose review is due. Findings are warnings.

  npx rolebook lint
  npx rolebook lint --rule vague,length --strict
  CONTENT_DIR=../our-content npx rolebook lint --error insecure-resource --format github

  --rule RULE,RULE            applies only these rules
  --error RULE,RULE           treats the findings of these rules as errors
  --strict                    treats all findings as errors
  --today 2026-11-23          the date for the rule review-due (default: today)
${FORMAT_HELP}

Rules: ${WRITING_RULES.join(', ')}.
The rules vague, voice, story, scope, one-company and mannered are for English texts.
"lint: { off: [RULE] }" in site.yaml turns off a rule, unless an option names it.

Exit code: 0 without errors, 1 with errors or content that does not pass "npx rolebook check", 2 when the call is wrong.`,
  options: {
    rule: { type: 'string', multiple: true },
    error: { type: 'string', multiple: true },
    strict: { type: 'boolean' },
    today: { type: 'string' },
    format: { type: 'string' },
  },
  run: ({ contentDir }, { rule, error, strict, today, format }) => {
    lintContent(contentDir, {
      rules: readRules('--rule', rule),
      errors: readRules('--error', error) ?? [],
      isStrict: strict === true,
      today: readDay(today),
      format: readReportFormat(format),
    });
    return Promise.resolve();
  },
});

/** Parses the rules of an option, or returns undefined without it. Throws a CallError for an unknown rule. */
function readRules(option: string, lists: readonly string[] | undefined): WritingRule[] | undefined {
  return lists
    ?.flatMap((list) => list.split(','))
    .map((word) => {
      const rule = word.trim();
      if (isWritingRule(rule)) return rule;
      throw new CallError(`${option}: no rule is called "${rule}"${didYouMeanOneOf(rule, WRITING_RULES)}`);
    });
}

/** Parses a date, by default today's. Throws a CallError if it is not valid. */
function readDay(written: string | undefined): string {
  const day = calendarDay.safeParse(written ?? today());
  if (day.success) return day.data;
  throw new CallError(`--today is "${String(written)}": write year-month-day, such as 2026-11-23`);
}
