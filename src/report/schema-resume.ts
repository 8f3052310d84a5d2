import { z } from 'zod';
import { list } from './schema-evidence.ts';

const text = z.string().exactOptional();
const isoDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u)
  .exactOptional()
  .describe('ISO 8601, as precise as the CV is: 2021, 2021-03 or 2021-03-14.');
const endDate = isoDate.describe('As startDate; absent for what is still going on.');
const highlights = list(z.string()).describe('List items, without their bullets.');

const job = {
  position: text,
  location: text,
  startDate: isoDate,
  endDate,
  summary: text,
  highlights,
};

const basics = z.object({
  name: text,
  label: text.describe('What the person calls their work, under the name.'),
  email: text,
  phone: text.describe('E.164 where the number is valid, else as written.'),
  url: text,
  summary: text,
  location: z.object({ address: z.string() }).exactOptional(),
  profiles: list(z.object({ network: text, username: text, url: z.string() })),
});

/** JSON Resume 1.x, the parts that this reader recovers. */
export const resumeSchema = z
  .object({
    basics,
    work: list(z.object({ name: text, ...job })),
    volunteer: list(z.object({ organization: text, ...job })),
    education: list(
      z.object({ institution: text, area: text, studyType: text, startDate: isoDate, endDate }),
    ),
    skills: list(z.object({ name: text, keywords: list(z.string()) })),
    projects: list(
      z.object({ name: text, description: text, url: text, startDate: isoDate, endDate, highlights }),
    ),
    certificates: list(z.object({ name: z.string(), issuer: text, date: isoDate })),
    awards: list(z.object({ title: z.string(), awarder: text, date: isoDate })),
    publications: list(z.object({ name: z.string(), publisher: text, releaseDate: isoDate })),
    languages: list(z.object({ language: z.string(), fluency: text })),
    interests: list(z.object({ name: z.string() })),
    references: list(z.object({ name: z.string() })),
  })
  .meta({
    id: 'JsonResume',
    description:
      'What a screener’s parser would recover, as JSON Resume. A field that was not found is absent.',
  });
