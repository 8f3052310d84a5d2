import { z } from 'zod';
import { evidenceList, list } from './schema-evidence.ts';

const id = z.string().describe('Id of the skill in the vocabulary.');
const name = z.string();
const need = z.enum(['essential', 'desirable']).describe('How much the profile asks for it.');
const strength = z.enum(['shown', 'listed']).describe('shown: used in a job or project; listed: only named.');

const claim = z
  .enum(['stated', 'weak'])
  .describe('weak: the CV claims no more than a little of it ("familiarity with", "basic").');

const matchedShape = {
  id,
  name,
  need,
  strength,
  claim,
  years: z.number().min(0).nullable().describe('Years of the dated jobs that show it; null where none does.'),
  lastUsed: z
    .string()
    .nullable()
    .describe('Last month of those jobs (2026-10), or "present"; null where unknown.'),
  via: z
    .enum(['name', 'alias', 'implied', 'stem', 'misspelt'])
    .describe(
      'How the text led to it. implied: from a more specific skill; stem: another form of the words of a practice; misspelt: a letter off.',
    ),
  from: z
    .string()
    .describe('The spelling that matched, the skill that implies it, or the word that is misspelt.'),
  evidence: evidenceList,
  note: z
    .string()
    .exactOptional()
    .describe('Only for implied skills: from which ones it follows, and to name it as well.'),
};

const matched = z
  .object(matchedShape)
  .meta({ id: 'MatchedSkill', description: 'A skill that is asked for and found.' });

const partial = z
  .object({
    ...matchedShape,
    instead: z.string().describe('Id of the close skill that the CV shows instead.'),
    why: z.string().describe('Why it counts in part, in words.'),
  })
  .meta({
    id: 'PartialSkill',
    description: 'A skill that is asked for, of which a close relative was found.',
  });

const missing = z
  .object({
    id,
    name,
    need,
    anyOf: list(z.string()).describe('Ids of skills of which any one would do.'),
  })
  .meta({ id: 'MissingSkill', description: 'A skill that is asked for and not found.' });

const other = z
  .object({ id, name, strength, evidence: evidenceList })
  .meta({ id: 'OtherSkill', description: 'A skill of the CV that the profile does not ask for.' });

export const skillsSchema = z.object({
  matched: list(matched),
  partial: list(partial),
  missing: list(missing),
  other: list(other),
});
