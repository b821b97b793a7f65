import pMap from 'p-map';
import type { LocatedProblem } from '#catalogue/model/problem.ts';
import { countOf } from '#catalogue/text/words.ts';
import { directorySource } from '#reader/content-source.ts';
import { locateProblems, readContent } from '#reader/read-content.ts';
import { CommandError } from '../command/command.ts';
import { Progress } from '../command/progress.ts';
import { countSeverities, type Finding, type Report } from '../report/finding.ts';
import { guideLink } from '../report/guide-link.ts';
import { printReport, type ReportFormat } from '../report/print-report.ts';
import { askAddress, type Asking, type Verdict } from './ask-address.ts';
import { findAddresses, type LinkedAddress } from './find-addresses.ts';

export interface LinkOptions extends Asking {
  isStrict: boolean;
  format: ReportFormat;
}

/** The number of servers requested at once; each gets one request at a time. */
const SERVERS_AT_ONCE = 8;

/**
 * Requests every web address in the content and prints those that are broken, moved or unreachable. Throws a CommandError
 * if a strict check finds a broken one, or if all are unreachable.
 */
export async function checkLinks(contentDir: string, options: LinkOptions): Promise<void> {
  const source = directorySource(contentDir);
  const addresses = findAddresses(readContent(source, ({ kind }) => kind !== 'site').files);
  const verdicts = await askAll(addresses, options);
  if (addresses.length > 0 && [...verdicts.values()].every(isUnreached)) {
    throw new CommandError('no address could be reached: check the network connection');
  }
  const findings = addresses.flatMap(({ address, places }) => {
    const message = explain(address, verdicts.get(address));
    if (message === undefined) return [];
    const located: LocatedProblem[] = locateProblems(
      source,
      places.map((place) => ({ ...place, message })),
    );
    const isGone = verdicts.get(address)?.kind === 'gone';
    return located.map((place, index): Finding => ({
      ...place,
      severity: isGone && options.isStrict ? 'error' : 'warning',
      guide: guideLink(contentDir, places[index]?.file ?? ''),
    }));
  });
  const report = reportOn(addresses, findings, [...verdicts.values()]);
  const summary = printReport(report, options.format);
  if (!report.ok) throw new CommandError(summary ?? '');
  if (summary !== undefined) console.log(summary);
}

async function askAll(addresses: readonly LinkedAddress[], asking: Asking): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  const byServer = Map.groupBy(addresses, ({ address }) => hostOf(address));
  const progress = new Progress(addresses.length, 'link');
  const askServer = async (ofServer: readonly LinkedAddress[]): Promise<void> => {
    for (const { address } of ofServer) {
      verdicts.set(address, await askAddress(address, asking));
      progress.advance();
    }
  };
  await pMap(byServer.values(), askServer, { concurrency: SERVERS_AT_ONCE });
  progress.end();
  return verdicts;
}

function isUnreached(verdict: Verdict): boolean {
  return verdict.kind === 'unknown' && verdict.isUnreached === true;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}

function explain(address: string, verdict: Verdict | undefined): string | undefined {
  switch (verdict?.kind) {
    case 'gone':
      return `${address} is broken (${String(verdict.status)}): find its new address, or remove it`;
    case 'moved':
      return `${address} has moved permanently: change it to ${verdict.to}`;
    case 'unknown':
      return `${address} could not be checked: ${verdict.reason}; open it in a browser`;
    default:
      return undefined;
  }
}

function reportOn(
  addresses: readonly LinkedAddress[],
  findings: Finding[],
  verdicts: readonly Verdict[],
): Report {
  const count = (kind: Verdict['kind']): number => verdicts.filter((verdict) => verdict.kind === kind).length;
  const { errors, warnings } = countSeverities(findings);
  const counts = { gone: count('gone'), moved: count('moved'), unknown: count('unknown') };
  return {
    ok: errors === 0,
    findings,
    counts: { errors, warnings, addresses: addresses.length, ...counts },
    summary:
      `links: ${countOf(addresses.length, 'address', 'addresses')} checked, ${String(counts.gone)} broken, ` +
      `${String(counts.moved)} moved, ${String(counts.unknown)} without an answer`,
  };
}
