import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFile } from '../../codeowners/marked-part.ts';
import type { Choices } from '../choices.ts';
import type { PackageManager } from './package-manager.ts';

/**
 * Returns the files that all frameworks share and those of the host, by path. In the template folder, their names have no
 * leading dot, since npm leaves out some such files.
 */
export function hostFiles(
  { host, repository }: Choices,
  templateDir: string,
  manager: PackageManager,
): Map<string, string> {
  const folders = host === 'none' ? ['common'] : ['common', host];
  const files = new Map(
    folders.flatMap((folder) =>
      listTemplate(join(templateDir, folder)).map((file): [string, string] => {
        const text = readFileSync(join(templateDir, folder, file), 'utf8').replaceAll('\r\n', '\n');
        return [`.${file}`, withInstall(text, manager)];
      }),
    ),
  );
  if (host === 'github') files.set('.github/CODEOWNERS', newFile([]));
  const isCodeberg = repository !== undefined && new URL(repository).hostname === 'codeberg.org';
  if (isCodeberg) for (const [file, text] of files) files.set(file, withCodebergRunner(text));
  return files;
}

function listTemplate(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function withInstall(text: string, { name, ciCommand }: PackageManager): string {
  if (name === 'npm') return text;
  // With a cache, setup-node would need the package manager before it is installed.
  return text.replace(/^( *(?:- run:|-) )npm ci$/gm, `$1${ciCommand}`).replace(/^ *cache: npm\n/gm, '');
}

function withCodebergRunner(text: string): string {
  return text.replace(/^( *runs-on:) docker$/gm, '$1 codeberg-small');
}
