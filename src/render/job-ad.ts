import type { AdStatement, JobAd } from '../model/job-ad.ts';
import type { Need } from '../model/role.ts';
import { toTerminalText } from './escape.ts';
import { displayWidth, hang, padEnd } from './layout.ts';
import type { PrettyOptions } from './palette.ts';
import { countOf } from './words.ts';

/** Names of skills by id, to show a requirement as a person calls it. */
export type SkillNames = ReadonlyMap<string, string>;

/** What a job ad was read to ask for, for a terminal: a list that a person can hold against the ad. */
export function renderJobAd(ad: JobAd, names: SkillNames, { palette, width }: PrettyOptions): string {
  const rows = rowsOf(ad, names).filter(([, values]) => values.length > 0);
  const labelWidth = Math.max(0, ...rows.map(([label]) => displayWidth(label)));
  const lines = [
    palette.bold(toTerminalText(ad.profile.title)),
    ...rows.flatMap(([label, values, separator]) =>
      hang(`  ${padEnd(label, labelWidth)}  `, toTerminalText(values.join(separator)), width),
    ),
  ];
  if (ad.profile.skills.length === 0) lines.push('  No skill that this check knows stands in this ad.');
  return `${lines.join('\n')}\n`;
}

type Row = readonly [label: string, values: readonly string[], separator: string];

function rowsOf(ad: JobAd, names: SkillNames): Row[] {
  const skills = (need: Need): string[] =>
    ad.profile.skills
      .filter((skill) => skill.need === need)
      .map(({ anyOf }) => anyOf.map((id) => names.get(id) ?? id).join(' or '));
  const quoted = (statements: readonly AdStatement[]): string[] =>
    statements.map(({ quote, need }) => `“${oneLine(quote)}”${need === 'desirable' ? ' (desirable)' : ''}`);
  return [
    ['Level', ad.seniority === null ? [] : [ad.seniority.value], ''],
    ['Experience', ad.years === null ? [] : [`${countOf(ad.years.value, 'year')} or more`], ''],
    ['Essential', skills('essential'), '; '],
    ['Desirable', skills('desirable'), '; '],
    ['Qualifications', quoted(ad.qualifications), '; '],
    ['Certificates', quoted(ad.certifications), '; '],
    ['Right to work', quoted(ad.workRights), '; '],
    ['Not known here', ad.otherTerms.map(({ term }) => oneLine(term)), ', '],
  ];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
