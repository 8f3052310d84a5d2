import { describe, expect, it } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import { createChecker } from '../../src/pipeline.ts';

const checker = createChecker(pack);

const suggestionsFor = async (role: string, cv: string) => {
  const { suggestions } = await checker.check(new TextEncoder().encode(cv), {
    fileName: null,
    role,
    region: 'NZ',
    now: '2026-11-24',
  });
  return suggestions;
};

const CV = `Jane Example
jane@example.com | 021 555 0142 | Wellington

EXPERIENCE
Architect, Kea Soft Ltd, Wellington
Mar 2019 – Present
- Drew the REST APIs of 12 services on Azure

CERTIFICATIONS
AWS Certified Solutions Architect

SKILLS
Kubernetes, C++
`;

describe('suggestions about skills', () => {
  it('do not ask for a certificate to be shown at work: it is held', async () => {
    const suggestions = await suggestionsFor('solution-architect', CV);
    const listed = suggestions.filter(({ title }) => /^Show .*list/.test(title));
    expect(listed.map(({ title, detail }) => title + detail).join(' ')).not.toContain('Certified');
  });

  it('name a skill that two requirements ask for once', async () => {
    const suggestions = await suggestionsFor('ml-engineer', CV);
    const text = suggestions.map(({ title, detail }) => `${title} ${detail}`).join('\n');
    expect(text).toContain('Kubernetes');
    expect(text).not.toMatch(/Kubernetes(?:,| and) Kubernetes/);
  });

  it('place what the role insists on before what it would merely like', async () => {
    const suggestions = await suggestionsFor('ml-engineer', CV);
    const at = (rule: string) => suggestions.findIndex(({ ruleIds }) => ruleIds.includes(rule));
    expect(at('skills/missing-essential')).toBeGreaterThanOrEqual(0);
    expect(at('skills/missing-essential')).toBeLessThan(at('skills/missing-desirable'));
  });
});
