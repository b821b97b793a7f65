import { Browser, computeExecutablePath, detectBrowserPlatform, getDownloadUrl } from '@puppeteer/browsers';
import { strToU8, zipSync } from 'fflate';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A server on this machine, which ends with the test. */
interface TestServer {
  /** Its address, without a slash at its end. */
  address: string;
  /** The paths that it was asked for. */
  asked: string[];
}

/** Serves a build of the Chrome headless shell for this machine, whose program is a text, as the server at Google does. */
export async function serveShell(build: string, program: string): Promise<TestServer> {
  const browser = Browser.CHROMEHEADLESSSHELL;
  const file = computeExecutablePath({ cacheDir: null, browser, buildId: build }).replaceAll('\\', '/');
  // 3 is Unix: the program may be run.
  const archive = zipSync({ [file]: [strToU8(program), { os: 3, attrs: (0o100755 << 16) >>> 0 }] });
  const platform = detectBrowserPlatform();
  if (platform === undefined) throw new Error('there is no Chrome for this platform');
  const path = getDownloadUrl(browser, platform, build, 'http://localhost').pathname;
  return serve((request, response) => {
    // A proxy is asked for whole addresses.
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    if (pathname === path) response.setHeader('Content-Length', archive.length).end(archive);
    else response.writeHead(404).end();
  });
}

/** Answers requests until the test ends. */
export async function serve(answer: RequestListener): Promise<TestServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, asked };
}
