import type { Child } from 'hono/jsx';
import type { JsonResume, JsonResumeWork, Report } from '../../model/report.ts';
import { SECTION_NAMES } from '../words.ts';
import { counted, period } from './numbers.ts';
import { Part } from './part.tsx';

/** What a screener's software would have written into its form about this person. */
export function Recovered({ report }: { readonly report: Report }) {
  const { basics, work, education, skills } = report.resume;
  // Addresses from a CV are shown and never linked.
  const links = [...(basics.url === undefined ? [] : [basics.url]), ...basics.profiles.map(({ url }) => url)];
  return (
    <Part
      id="recovered"
      title="How software read you"
      note="Recruiting systems copy a CV into fields before anyone opens it. This is what we could copy. If a line here is wrong or empty, theirs may be too."
    >
      <dl class="recovered-sheet">
        <Row label="Name">{words(basics.name)}</Row>
        <Row label="E-mail">{words(basics.email)}</Row>
        <Row label="Phone">{words(basics.phone)}</Row>
        <Row label="Location">{words(basics.location?.address)}</Row>
        <Row label="Links">{[...new Set(links)].map((link) => words(link))}</Row>
        <Row label="Jobs">{work.map((job) => jobEntry(job))}</Row>
        <Row label="Education">{education.map((entry) => educationEntry(entry))}</Row>
        <Row label="Skills section">
          {skills.map(({ name, keywords }) =>
            words(name === undefined ? keywords.join(', ') : `${name}: ${keywords.join(', ')}`),
          )}
        </Row>
        <Row label="Sections">{report.sections.map((section) => sectionEntry(section))}</Row>
      </dl>
    </Part>
  );
}

type Entry = Child | null;

/** One field of the form, or the plain statement that nothing was found for it. */
function Row({ label, children }: { readonly label: string; readonly children?: Entry | readonly Entry[] }) {
  const entries = [children].flat().filter((entry) => entry !== null && entry !== undefined);
  return (
    <div class="recovered-row">
      <dt>{label}</dt>
      <dd>{entries.length === 0 ? <span class="not-found">Not found</span> : entries}</dd>
    </div>
  );
}

/** Words of the CV, set in its own type. */
function words(text: string | undefined): Entry {
  if (text === undefined || text === '') return null;
  return (
    <span class="cv-words" dir="auto">
      {text}
    </span>
  );
}

function jobEntry({ position, name, location, startDate, endDate, highlights }: JsonResumeWork): Entry {
  const place = location === undefined ? '' : `, ${location}`;
  return (
    <div>
      {words([position ?? 'No job title found', name ?? 'no employer found'].join(', '))}
      <p class="aside">
        {period(startDate, endDate)}
        {place}, {counted(highlights.length, 'bullet')}
      </p>
    </div>
  );
}

function educationEntry({ studyType, area, institution, startDate, endDate }: Education): Entry {
  const parts = [studyType, area, institution].filter((part) => part !== undefined);
  return (
    <div>
      {words(parts.join(', ') || 'Nothing recovered but dates')}
      <p class="aside">{period(startDate, endDate, true)}</p>
    </div>
  );
}

type Education = JsonResume['education'][number];

function sectionEntry({ heading, kind, page }: Report['sections'][number]): Entry {
  return (
    <div>
      {words(heading)}{' '}
      <span class="aside">
        read as {SECTION_NAMES[kind]}
        {page === null ? '' : `, page ${page}`}
      </span>
    </div>
  );
}
