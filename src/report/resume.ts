import type { Contact, Cv, NamedItem, ProjectEntry, WorkEntry } from '../model/cv.ts';
import type { JsonResume } from '../model/report.ts';
import type { Field } from '../model/span.ts';
import { isoDate, isoRange, isoStudyRange } from './dates.ts';

/** `{ [key]: value }` where the field was found, else nothing: an absent key, never null or a guess. */
function when<Key extends string>(
  key: Key,
  field: Field | null | undefined,
): Partial<Readonly<Record<Key, string>>> {
  return field === null || field === undefined || field.value === ''
    ? {}
    : ({ [key]: field.value } as Record<Key, string>);
}

function dateOf<Key extends string>(key: Key, item: NamedItem): Partial<Readonly<Record<Key, string>>> {
  return item.date === null ? {} : ({ [key]: isoDate(item.date.value) } as Record<Key, string>);
}

function basicsOf(contact: Contact, summary: Field | null): JsonResume['basics'] {
  const website = contact.profiles.find((profile) => profile.network === null);
  return {
    ...when('name', contact.name),
    ...when('label', contact.label),
    ...when('email', contact.email),
    ...when('phone', contact.phone),
    ...when('url', website),
    ...when('summary', summary),
    ...(contact.location === null ? {} : { location: { address: contact.location.value } }),
    profiles: contact.profiles
      .filter((profile) => profile !== website)
      .map(({ network, username, value }) => ({
        ...(network === null ? {} : { network }),
        ...(username === null ? {} : { username }),
        url: value,
      })),
  };
}

function doneOf(entry: WorkEntry) {
  return {
    ...when('position', entry.position),
    ...when('location', entry.location),
    ...isoRange(entry.dates),
    ...when('summary', entry.summary),
    highlights: entry.highlights.map(({ value }) => value),
  };
}

function projectOf(project: ProjectEntry): JsonResume['projects'][number] {
  return {
    ...when('name', project.name),
    ...when('description', project.summary),
    ...when('url', project.url),
    ...isoRange(project.dates),
    highlights: project.highlights.map(({ value }) => value),
  };
}

/**
 * The CV in the shape of JSON Resume 1.x: what a screener's parser would recover.
 *
 * Why a plain mapping: the candidate is to see what was read, so nothing is tidied, merged or filled in here.
 */
export function toJsonResume(cv: Cv): JsonResume {
  return {
    basics: basicsOf(cv.contact, cv.summary),
    work: cv.work.map((entry) => ({ ...when('name', entry.name), ...doneOf(entry) })),
    volunteer: cv.volunteer.map((entry) => ({ ...when('organization', entry.name), ...doneOf(entry) })),
    education: cv.education.map((entry) => ({
      ...when('institution', entry.institution),
      ...when('area', entry.area),
      ...when('studyType', entry.studyType),
      ...isoStudyRange(entry.dates),
    })),
    skills: cv.skills.map((group) => ({
      ...when('name', group.name),
      keywords: group.keywords.map(({ value }) => value),
    })),
    projects: cv.projects.map(projectOf),
    certificates: cv.certificates.map((item) => ({
      name: item.name.value,
      ...when('issuer', item.detail),
      ...dateOf('date', item),
    })),
    awards: cv.awards.map((item) => ({
      title: item.name.value,
      ...when('awarder', item.detail),
      ...dateOf('date', item),
    })),
    publications: cv.publications.map((item) => ({
      name: item.name.value,
      ...when('publisher', item.detail),
      ...dateOf('releaseDate', item),
    })),
    languages: cv.languages.map((item) => ({ language: item.name.value, ...when('fluency', item.detail) })),
    interests: cv.interests.map((item) => ({ name: item.name.value })),
    references: cv.references.map((item) => ({ name: item.name.value })),
  };
}
