import { fillProposalForm } from '#catalogue/community/proposal-form.ts';

/**
 * Fills the form that the open details of a cell lead to with all that they show. The page itself holds the
 * requirement's id alone: the texts of hundreds of cells would stand in it twice.
 */
export function completeProposal(details: HTMLElement, role: { id: string; name: string }): void {
  const link = details.querySelector<HTMLAnchorElement>('.suggest a:last-of-type');
  const [skill = '', level = ''] = details.id.split('.');
  if (!link) return;
  link.href = fillProposalForm(link.href, {
    title: `Proposal: ${details.ariaLabel ?? ''} (${role.name})`,
    kind: 'The text of a requirement',
    requirement: `${role.id}/${skill}/${level}`,
    role: role.id,
    skill,
    level,
    current: details.querySelector<HTMLElement>('.text')?.innerText ?? '',
  });
}
