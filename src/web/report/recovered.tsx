import type { JsonResume, JsonResumeWork, Report } from '../../model/report.ts';
import { SECTION_NAMES } from '../words.ts';
import { counted, dateInWords } from './numbers.ts';
import { Part } from './part.tsx';

/** What a screener's software would have written into its form about this person. */
export function Recovered({ report }: { readonly report: Report }) {
  const { resume, sections } = report;
  return (
    <Part
      id="recovered"
      title="How software read you"
      note="Recruiting systems copy a CV into fields before anyone opens it. This is what we could copy. If a line here is wrong or empty, theirs may be too."
    >
      <h3>Contact</h3>
      <Contact basics={resume.basics} />
      <h3>Jobs</h3>
      {resume.work.length === 0 ? <NotFound what="jobs" /> : <Jobs work={resume.work} />}
      <h3>Education</h3>
      {resume.education.length === 0 ? (
        <NotFound what="education" />
      ) : (
        <Education education={resume.education} />
      )}
      {resume.skills.length > 0 && (
        <>
          <h3>Skills section</h3>
          <SkillGroups groups={resume.skills} />
        </>
      )}
      <h3>Sections, in order</h3>
      {sections.length === 0 ? (
        <NotFound what="section headings" />
      ) : (
        <ol class="section-list">
          {sections.map(({ kind, heading, page }) => (
            <li>
              <span class="cv-words" dir="auto">
                {heading}
              </span>{' '}
              <span class="aside">
                read as {SECTION_NAMES[kind]}
                {page === null ? '' : `, page ${page}`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Part>
  );
}

function NotFound({ what }: { readonly what: string }) {
  return <p class="not-found">No {what} found.</p>;
}

function Contact({ basics }: { readonly basics: JsonResume['basics'] }) {
  const rows: [string, readonly string[]][] = [
    ['Name', basics.name === undefined ? [] : [basics.name]],
    ['E-mail', basics.email === undefined ? [] : [basics.email]],
    ['Phone', basics.phone === undefined ? [] : [basics.phone]],
    ['Location', basics.location === undefined ? [] : [basics.location.address]],
    // Addresses from a CV are shown and never linked.
    ['Links', [...(basics.url === undefined ? [] : [basics.url]), ...basics.profiles.map(({ url }) => url)]],
  ];
  return (
    <dl class="contact-list">
      {rows.map(([label, values]) => (
        <div>
          <dt>{label}</dt>
          {values.length === 0 ? (
            <dd class="not-found">Not found</dd>
          ) : (
            [...new Set(values)].map((value) => (
              <dd class="cv-words" dir="auto">
                {value}
              </dd>
            ))
          )}
        </div>
      ))}
    </dl>
  );
}

function Jobs({ work }: { readonly work: readonly JsonResumeWork[] }) {
  return (
    <ol class="entry-list">
      {work.map((job) => (
        <li>
          <p class="cv-words" dir="auto">
            {[job.position ?? 'No job title found', job.name ?? 'no employer found'].join(', ')}
          </p>
          <p class="aside">
            {period(job.startDate, job.endDate)}
            {job.location === undefined ? '' : `, ${job.location}`},{' '}
            {counted(job.highlights.length, 'bullet')}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Education({ education }: { readonly education: JsonResume['education'] }) {
  return (
    <ol class="entry-list">
      {education.map(({ studyType, area, institution, startDate, endDate }) => (
        <li>
          <p class="cv-words" dir="auto">
            {[studyType, area, institution].filter((part) => part !== undefined).join(', ') ||
              'Nothing recovered'}
          </p>
          <p class="aside">{period(startDate, endDate, true)}</p>
        </li>
      ))}
    </ol>
  );
}

function SkillGroups({ groups }: { readonly groups: JsonResume['skills'] }) {
  return (
    <ul class="entry-list">
      {groups.map(({ name, keywords }) => (
        <li>
          <p class="cv-words" dir="auto">
            {name === undefined ? '' : `${name}: `}
            {keywords.join(', ')}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The dates of an entry in words. A job without an end is a present one; a course may have one date only. */
function period(start: string | undefined, end: string | undefined, single = false): string {
  if (start === undefined && end === undefined) return 'No dates found';
  if (start === undefined || (single && end === undefined)) return dateInWords(end ?? start ?? '');
  return `${dateInWords(start)} to ${end === undefined ? 'now' : dateInWords(end)}`;
}
