import type { Evidence, Finding } from '../model/finding.ts';

/**
 * Whether a quote tells who or where someone is: contact details stand above the first heading or in a contact
 * section, and some rules are about nothing else. Build logs and code scanning are read by more people than the CV
 * was sent to.
 */
export function isPrivate(evidence: Evidence, finding: Finding): boolean {
  const isAboutPerson = finding.category === 'contact' || finding.ruleId.startsWith('personal/');
  return isAboutPerson || evidence.section === null || evidence.section === 'contact';
}

/** A message or suggestion without the private quotes that it repeats. */
export function withoutPrivateQuotes(text: string, finding: Finding): string {
  return finding.evidence
    .filter((evidence) => evidence.quote.length > 2 && isPrivate(evidence, finding))
    .reduce((rest, evidence) => rest.replaceAll(evidence.quote, '…'), text);
}
