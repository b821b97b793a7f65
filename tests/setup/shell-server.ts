import { Browser, computeExecutablePath, detectBrowserPlatform, getDownloadUrl } from '@puppeteer/browsers';
import { strToU8, zipSync } from 'fflate';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A local server that stops when the test ends. */
interface TestServer {
  /** Its address, without a trailing slash. */
  address: string;
  /** The paths that were requested. */
  asked: string[];
}

/** Serves a build of the Chrome headless shell as Google does: an archive, in which a given text is the program. */
export async function serveShell(build: string, program: string): Promise<TestServer> {
  const browser = Browser.CHROMEHEADLESSSHELL;
  const file = computeExecutablePath({ cacheDir: null, browser, buildId: build }).replaceAll('\\', '/');
  // 3 is Unix, whose attributes make the program executable.
  const archive = zipSync({ [file]: [strToU8(program), { os: 3, attrs: (0o100755 << 16) >>> 0 }] });
  const platform = detectBrowserPlatform();
  if (platform === undefined) throw new Error('there is no Chrome for this platform');
  const path = getDownloadUrl(browser, platform, build, 'http://localhost').pathname;
  return serve((request, response) => {
    // Clients send absolute URLs to a proxy.
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
