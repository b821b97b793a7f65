import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../setup/run-script.ts';

/** Returns the file of a command's program. */
const programOf = (name: string): string => join(projectRoot, 'scripts', `${name}.ts`);

/** Documents that are not tested: adopters replace the README, and the changelog may name commands of earlier versions. */
const NOT_READ = ['README.md', 'CHANGELOG.md'];
const documents = [
  ...readdirSync(projectRoot).filter((file) => file.endsWith('.md') && !NOT_READ.includes(file)),
  ...readdirSync(join(projectRoot, '.github'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|ya?ml)$/.test(file))
    .map((file) => `.github/${file}`),
];

/** Returns the commands in a document with their options. */
function commandsOf(file: string): { name: string; options: string[] }[] {
  const source = readFileSync(join(projectRoot, file), 'utf8');
  return [...source.matchAll(/npx rolebook ([a-z][\w-]*)([^\n`#"|]*)/g)].map(([, name = '', call = '']) => ({
    name,
    options: [...call.matchAll(/ --([a-z][\w-]*)/g)].map(([, option = '']) => option),
  }));
}

describe.each(documents)('%s', (file) => {
  const commands = commandsOf(file);

  test('names only existing commands', () => {
    expect(commands.map(({ name }) => name).filter((name) => !existsSync(programOf(name)))).toEqual([]);
  });

  test('gives commands only options that they have', () => {
    const unknown = commands.flatMap(({ name, options }) => {
      const source = readFileSync(programOf(name), 'utf8');
      return options
        .filter((option) => !/^(?:help)$/.test(option) && !source.includes(`--${option}`))
        .map((option) => `${name} --${option}`);
    });
    expect(unknown).toEqual([]);
  });
});
