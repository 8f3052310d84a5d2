import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { SkillMention } from '../../src/model/skill.ts';
import { findSkills } from '../../src/skills/index.ts';
import { type CvParts, cvOf, vocabulary } from './helpers.ts';

const ids = z.array(z.string()).default([]);
const tableSchema = z.array(z.object({ text: z.string(), stated: ids, weak: ids }));
const table = tableSchema.parse(parse(readFileSync(new URL('stances.yaml', import.meta.url), 'utf8')));

function namedIn(text: string, parts: CvParts = {}): SkillMention[] {
  const { document, cv } = cvOf(text, parts);
  return findSkills(document, cv, vocabulary).filter(({ via }) => via !== 'implied');
}

describe('what a CV denies, wishes for or claims weakly', () => {
  it.each(table)('$text', ({ text, stated, weak }) => {
    const mentions = namedIn(text);
    const claimed = (claim: SkillMention['claim']) =>
      mentions.filter((mention) => mention.claim === claim).map(({ skillId }) => skillId);
    expect({ stated: claimed('stated'), weak: claimed('weak') }).toEqual({ stated, weak });
  });

  it('counts a weak claim as listed, even in a job', () => {
    const text = 'Acme\nGained exposure to Kafka\nWrote Java';
    const mentions = namedIn(text, { jobs: [{ text }] });
    expect(mentions).toMatchObject([
      { skillId: 'kafka', claim: 'weak', strength: 'listed', workIndex: 0 },
      { skillId: 'java', claim: 'stated', strength: 'shown', workIndex: 0 },
    ]);
  });
});
