import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describeChanges } from '#catalogue/changes/describe/describe-changes.ts';
import { diffCatalogues } from '#catalogue/changes/diff/diff-catalogues.ts';
import { diffDocument } from '#catalogue/changes/diff/diff-document.ts';
import { DEFAULT_LIMIT, formatComment } from '#catalogue/changes/markdown/format-comment.ts';
import { messageOf } from '#catalogue/text/message-of.ts';
import { CommandError, defineCommand } from './lib/command/command.ts';
import { readDiffFormat, readLimit } from './lib/diff/diff-options.ts';
import { fullDiffCommand } from './lib/diff/full-diff-command.ts';
import { buildPreview } from './lib/diff/preview-file.ts';
import { readRevisions } from './lib/diff/read-revisions.ts';

export const diffCommand = defineCommand({
  help: `Shows the changes to the catalogue between two revisions of the Git repository that contains the content, or between
one revision and the files on disk. Guides and proposals are not part of the catalogue.

  npx rolebook diff main
  npx rolebook diff main --html preview.html
  npx rolebook diff v1.0 v2.0 --format json --out diff.json
  npx rolebook diff origin/main HEAD --merge-base --out comment.md
  CONTENT_DIR=../our-content npx rolebook diff HEAD~10

  --format markdown|json   Markdown for a pull request (the default), or JSON with all details
  --out FILE               writes a file instead of printing
  --html FILE              also writes a page that shows each changed row before and after; it opens from disk
  --merge-base             compares from the last common commit of both revisions, as a pull request does
  --limit N|none           the maximum length of the Markdown in characters (default: ${String(DEFAULT_LIMIT)}, which fits into a comment)

Exit code: 0 with or without changes, 1 when a revision cannot be read or has problems, 2 when the call is wrong.`,
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    html: { type: 'string' },
    'merge-base': { type: 'boolean' },
    limit: { type: 'string' },
  },
  positionals: { least: 1, most: 2, what: 'one or two revisions, such as "main" or "v1.0 v2.0"' },
  run: ({ contentDir }, options, [first = '', second]) => {
    const { out, html } = options;
    const format = readDiffFormat(options.format);
    const limit = readLimit(options.limit);
    const { before, after } = readRevisions({
      contentDir,
      before: first,
      after: second,
      fromMergeBase: options['merge-base'] === true,
    });
    const revisions = { before: before.revision, after: after.revision };
    const diff = diffCatalogues(before.catalogue, after.catalogue);
    if (html !== undefined) {
      const catalogues = { before: before.catalogue, after: after.catalogue };
      writeOut(
        html,
        buildPreview({ ...revisions, diff, catalogues }),
        out === undefined ? console.error : console.log,
      );
    }
    const elsewhere = html === undefined ? fullDiffCommand(revisions) : basename(html);
    const text =
      format === 'json'
        ? `${JSON.stringify(diffDocument(diff, revisions), null, 2)}\n`
        : formatComment(describeChanges(diff), { ...revisions, elsewhere, limit });
    if (out === undefined) process.stdout.write(text);
    else writeOut(out, text, console.log);
  },
});

/** Writes a file and reports it with `say`. Throws a CommandError if that fails. */
function writeOut(file: string, text: string, say: (line: string) => void): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    const reason = messageOf(error);
    throw new CommandError(`${file} cannot be written: name another file (${reason})`, { cause: error });
  }
  say(`diff: written to ${file}`);
}
