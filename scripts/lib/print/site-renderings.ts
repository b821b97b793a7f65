import type { Page } from 'puppeteer-core';
import type { Catalogue, Role, Version } from '#catalogue/model/catalogue.ts';
import { pdfsOf } from '#catalogue/model/site-parts.ts';
import { DOCUMENT_NAMES, type Paper, type PrintedDocument } from '#catalogue/publish/paper.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { openDocument, printDocument } from './print-document.ts';
import type { PdfMetadata } from './pdf-metadata.ts';
import type { Rendering } from './render-files.ts';

const urls = createUrls('/');

/** The size of pictures for link previews, in pixels. */
const PICTURE_SIZE = { width: 1200, height: 630 };

type VersionOf = (role: Role) => Version | undefined;

/** Returns every PDF of a catalogue: each document of its site, for each role and each paper size. */
export function pdfRenderings(catalogue: Catalogue, versionOf: VersionOf): Rendering[] {
  const pdfs = Map.groupBy(pdfsOf(catalogue.site), ({ document }) => document);
  return catalogue.roles.flatMap((role) =>
    [...pdfs].map(([document, ofDocument]) => {
      const metadata = metadataOf(role, document, catalogue, versionOf(role));
      const papers = ofDocument.map(({ paper }) => paper);
      return pdfRendering(role, document, papers, metadata);
    }),
  );
}

function pdfRendering(
  role: Role,
  document: PrintedDocument,
  papers: readonly Paper[],
  metadata: PdfMetadata,
): Rendering {
  const path = urls.print(role.id, document);
  return {
    subject: metadata.title,
    path,
    outputs: papers.map((paper) => ({
      path: urls.careerTrack(role.id, document, paper),
      variant: JSON.stringify({ paper, metadata }),
      render: async (page, address) => {
        await openDocument(page, address);
        return printDocument(page, paper, metadata);
      },
    })),
  };
}

function metadataOf(
  role: Role,
  document: PrintedDocument,
  { site }: Catalogue,
  version: Version | undefined,
): PdfMetadata {
  return {
    title: `${role.name}: ${DOCUMENT_NAMES[document]}`,
    author: site.name,
    subject: role.tagline ?? `What is expected of ${role.name} at every level`,
    language: 'en',
    day: version?.day,
  };
}

/** Returns the pictures for link previews: of the site, its guides, each family and each role. */
export function pictureRenderings({ site, roles, families }: Catalogue): Rendering[] {
  const views = [
    { subject: site.name, path: urls.siteCard, picture: urls.sitePicture },
    { subject: 'Guides', path: urls.guidesCard, picture: urls.guidesPicture },
    ...families.map(({ id, name }) => ({
      subject: name,
      path: urls.familyCard(id),
      picture: urls.familyPicture(id),
    })),
    ...roles.map(({ id, name }) => ({
      subject: name,
      path: urls.roleCard(id),
      picture: urls.rolePicture(id),
    })),
  ];
  return views.map(({ subject, path, picture }) => ({
    subject: `${subject}: picture`,
    path,
    outputs: [{ path: picture, variant: 'picture', render: takePicture }],
  }));
}

async function takePicture(page: Page, address: string): Promise<Uint8Array> {
  await page.setViewport(PICTURE_SIZE);
  await page.emulateMediaType('screen');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  return page.screenshot({ clip: { x: 0, y: 0, ...PICTURE_SIZE } });
}
