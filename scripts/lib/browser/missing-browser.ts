import { messageOf } from '#catalogue/text/message-of.ts';
import { CommandError } from '../command/command.ts';
import { browserSources, type Machine } from './browser-sources.ts';
import { downloadPlace } from './download-shell.ts';

/** No browser could be started; the message lists the ways to get one on this machine. */
export class MissingBrowserError extends CommandError {
  override name = 'MissingBrowserError';

  constructor(machine: Machine, cause: unknown) {
    const ways = waysToABrowser(machine).map((way) => `  ${way}`);
    super(
      'No browser could be started, and PDFs and pictures need one. Ways to get one:\n' +
        `${ways.join(';\n')}.\nReason: ${reasonOf(cause)}`,
      { cause },
    );
  }
}

function waysToABrowser(machine: Machine): string[] {
  const { named, platform, arch } = machine;
  const [source] = browserSources({ ...machine, named: undefined });
  const { from, variable } = downloadPlace();
  if (named) {
    return [
      `set PUPPETEER_EXECUTABLE_PATH, which is ${named}, to the program of an installed Chrome, Chromium or Edge`,
      source.kind === 'package'
        ? 'or unset it: npm has installed a browser (@sparticuz/chromium)'
        : `or unset it: a browser is then downloaded from ${from}`,
    ];
  }
  const byHand = 'or set PUPPETEER_EXECUTABLE_PATH to the program of an installed Chrome, Chromium or Edge';
  if (source.kind === 'package') {
    return ['if the reason below is a missing library, install it', byHand];
  }
  return [
    ...(platform === 'linux' && arch === 'x64'
      ? ['install the packages again: @sparticuz/chromium brings one']
      : []),
    `let this machine reach ${from}, from which a build downloads one`,
    `or set ${variable} to the address of a mirror of it`,
    'or install Chrome',
    byHand,
  ];
}

/** Returns the first line of the message and the first line that the browser printed. */
function reasonOf(cause: unknown): string {
  const lines = messageOf(cause).split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== 'stderr:' && !line.startsWith('TROUBLESHOOTING'))
    .slice(0, 2)
    .join(' ');
}
