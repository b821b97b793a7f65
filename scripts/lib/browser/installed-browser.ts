import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Returns the program of an installed Chrome, Chromium or Edge. Throws if none is in a usual place. */
export async function installedBrowser(): Promise<string> {
  const { Browser, ChromeReleaseChannel, computeSystemExecutablePath } = await import('@puppeteer/browsers');
  try {
    return computeSystemExecutablePath({ browser: Browser.CHROME, channel: ChromeReleaseChannel.STABLE });
  } catch {
    const found = usualPlaces(process.platform, process.env).find((place) => existsSync(place));
    if (found === undefined) throw new Error('no Chrome, Chromium or Edge is in a usual place');
    return found;
  }
}

/** Returns the usual paths of Chromium and Edge; puppeteer looks only for Chrome. */
export function usualPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  switch (platform) {
    case 'darwin':
      return ['Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
    case 'win32':
      return ['ProgramFiles(x86)', 'ProgramFiles']
        .flatMap((name) => env[name] ?? [])
        .map((folder) => join(folder, 'Microsoft/Edge/Application/msedge.exe'));
    default:
      return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/opt/microsoft/msedge/msedge'];
  }
}
