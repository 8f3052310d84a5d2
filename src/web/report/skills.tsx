import type { JobAdFacts } from '../../model/job-ad.ts';
import type { MatchedSkill, MissingSkill, PartialSkill, Report, SkillsResult } from '../../model/report.ts';
import type { Names } from '../names.ts';
import { NEED_NAMES } from '../words.ts';
import { AdFacts } from './ad.tsx';
import { counted, dateInWords, timeInWords } from './numbers.ts';
import { Part } from './part.tsx';
import { SkillPlaces, type WrittenSkills } from './skill-places.tsx';

interface SkillsProps {
  readonly skills: SkillsResult;
  readonly names: Names;
  readonly source: Report['profile']['source'];
  /** Where the CV was checked against an ad. */
  readonly jobAd: JobAdFacts | null;
}

/** What the role asks for, by how well the CV shows it, each with its quotes. */
export function Skills({ skills, names, source, jobAd }: SkillsProps) {
  const shown = skills.matched.filter(({ strength }) => strength === 'shown');
  const listed = skills.matched.filter(({ strength }) => strength === 'listed');
  const written = writtenSkills(skills);
  const asker = source === 'role' ? 'This role usually asks for these' : 'These are what was asked for';
  return (
    <Part
      id="skills"
      title="Skills for the role"
      note={`${asker}. A skill counts most where a job or project shows it at work.`}
    >
      {skills.missing.length > 0 && <Missing skills={skills.missing} names={names} />}
      {listed.length > 0 && (
        <Group
          title="Named, but not shown at work"
          note="Named in a list, the summary or the like. One line in a job or project that uses it makes it count in full."
          skills={listed}
          names={names}
          written={written}
        />
      )}
      {skills.partial.length > 0 && (
        <Group title="Close to what is asked" skills={skills.partial} names={names} written={written} />
      )}
      {shown.length > 0 && (
        <Group title="Shown at work" skills={shown} names={names} written={written} compact />
      )}
      {jobAd !== null && <AdFacts ad={jobAd} />}
      {skills.other.length > 0 && (
        <details class="more">
          <summary>{counted(skills.other.length, 'other skill')} in your CV</summary>
          <p class="tags">
            {skills.other.map(({ name }) => (
              <span class="tag">{name}</span>
            ))}
          </p>
        </details>
      )}
    </Part>
  );
}

/** Letters and digits alone, so that "React.js" and "React" begin alike. */
function plain(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}+#]/gu, '');
}

/** Which skill the CV writes at each place. Needed where one place stands for several: "PyTorch" shows Python, too. */
function writtenSkills({ matched, partial, other }: SkillsResult): WrittenSkills {
  const written = new Map<number, string>();
  for (const { name, evidence } of [...other, ...partial, ...matched]) {
    for (const { quote, start } of evidence) {
      if (plain(quote).startsWith(plain(name))) written.set(start, name);
    }
  }
  return written;
}

/** Missing skills that are open from the start. An ad may ask for forty, and a wall of them helps nobody. */
const OPEN_MISSING = 10;

function Missing({ skills, names }: { readonly skills: readonly MissingSkill[]; readonly names: Names }) {
  // To fold one or two away would take as much room as they do.
  const open = skills.length > OPEN_MISSING + 2 ? OPEN_MISSING : skills.length;
  const rest = skills.slice(open);
  return (
    <div class="skill-group">
      <h3>Not found</h3>
      <p class="group-note">
        If you have worked with one of these, say where. If you have not, leave it out; nobody has everything.
      </p>
      <MissingList skills={skills.slice(0, open)} names={names} />
      {rest.length > 0 && (
        <details class="more">
          <summary>{counted(rest.length, 'more skill')} that we did not find</summary>
          <MissingList skills={rest} names={names} />
        </details>
      )}
    </div>
  );
}

function MissingList({ skills, names }: { readonly skills: readonly MissingSkill[]; readonly names: Names }) {
  return (
    <ul class="skill-list">
      {skills.map((skill) => (
        <li class="skill skill-missing">
          <SkillHead skill={skill.anyOf.length > 1 ? { ...skill, name: sentence(skill.name) } : skill} />
          <Alternatives skill={skill} names={names} />
        </li>
      ))}
    </ul>
  );
}

/** What would meet the requirement, where its name does not say so already ("Hadoop or Spark"). */
function Alternatives({ skill, names }: { readonly skill: MissingSkill; readonly names: Names }) {
  const choices = skill.anyOf.map((id) => names.skills.get(id) ?? id);
  if (choices.length < 2 || choices.every((choice) => skill.name.includes(choice))) return null;
  return <p class="skill-note">Any one of {choices.join(', ')} would do.</p>;
}

/** A group's label begins a line here; a skill's own name keeps its spelling (jQuery, dbt). */
function sentence(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

interface GroupProps {
  readonly title: string;
  readonly note?: string;
  readonly skills: readonly (MatchedSkill | PartialSkill)[];
  readonly names: Names;
  readonly written: WrittenSkills;
  /** For what needs no change: two beside each other where there is room, one place open. */
  readonly compact?: boolean;
}

function Group({ title, note, skills, names, written, compact = false }: GroupProps) {
  return (
    <div class="skill-group">
      <h3>{title}</h3>
      {note !== undefined && <p class="group-note">{note}</p>}
      <ul class={compact ? 'skill-list skill-list-compact' : 'skill-list'}>
        {skills.map((skill) => (
          <li class="skill">
            <SkillHead skill={skill} />
            <SkillNote skill={skill} names={names} />
            <SkillPlaces
              evidence={skill.evidence}
              name={skill.name}
              open={compact ? 1 : 2}
              {...(explained(skill) ? {} : { written })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether a note says already by which other skill this one was found. */
function explained(skill: MatchedSkill | PartialSkill): boolean {
  return 'why' in skill || skill.via === 'implied';
}

function SkillHead({ skill }: { readonly skill: Pick<MatchedSkill, 'name' | 'need'> }) {
  return (
    <h4 class="skill-name">
      {skill.name} <span class={`need need-${skill.need}`}>{NEED_NAMES[skill.need]}</span>
    </h4>
  );
}

/** A sentence of the matcher as one of several facts: "counted with jobs that name React". */
function asFact(note: string): string {
  return note.charAt(0).toLowerCase() + note.slice(1).replace(/\.$/u, '');
}

/** How it was found and how long it was used: "written as “postgres”, 3.5 years, last used Oct 2026". */
function SkillNote({ skill, names }: { readonly skill: MatchedSkill | PartialSkill; readonly names: Names }) {
  // What is said about a neighbour is a sentence of its own; its years are not those of the skill that was asked.
  if ('why' in skill) return <p class="skill-note">{skill.why}</p>;
  const facts: string[] = [];
  if (skill.via === 'implied')
    facts.push(
      skill.note?.replace(/\.$/u, '') ?? `Follows from ${names.skills.get(skill.from) ?? skill.from}`,
    );
  else if (skill.from.toLowerCase() !== skill.name.toLowerCase()) facts.push(`Written as “${skill.from}”`);
  if (skill.claim === 'weak') facts.push('your words claim no more than the basics');
  if (skill.years !== null) facts.push(`${timeInWords(skill.years)} in dated jobs`);
  if (skill.via !== 'implied' && skill.note !== undefined) facts.push(asFact(skill.note));
  if (skill.lastUsed === 'present') facts.push('in use now');
  else if (skill.lastUsed !== null) facts.push(`last used ${dateInWords(skill.lastUsed)}`);
  return facts.length > 0 ? <p class="skill-note">{facts.join(', ')}</p> : null;
}
