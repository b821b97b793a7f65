import type { APIRoute } from 'astro';
import { caseDocuments } from '#catalogue/publish/case/case-documents.ts';
import { loadCase } from '#data/load-case.ts';

export const GET: APIRoute = async () => {
  const { catalogue, revisionOf } = await loadCase();
  return Response.json(caseDocuments(catalogue, revisionOf));
};
