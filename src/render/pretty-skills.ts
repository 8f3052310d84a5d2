import type { MatchedSkill, Report } from '../model/report.ts';
import { toTerminalText } from './escape.ts';
import { displayWidth, hang, padEnd } from './layout.ts';
import type { PrettyOptions } from './palette.ts';
import { countOf, shortNumber } from './words.ts';

/** What the role asks for against what the CV shows, and which other skills were read. */
export function skillLines(report: Report, options: PrettyOptions): string[] {
  const { matched, partial, missing, other } = report.skills;
  const shown = matched.filter((skill) => skill.strength === 'shown');
  const listed = matched.filter((skill) => skill.strength === 'listed');
  const rows: [string, string[], 'green' | 'yellow' | 'red' | null][] = [
    ['Shown in your work', shown.map(withYears), 'green'],
    ['Listed, never shown', listed.map((skill) => skill.name + desirable(skill.need)), 'yellow'],
    ['Close to what is asked', partial.map((skill) => skill.why), 'yellow'],
    ['Missing, essential', namesOf(missing.filter((skill) => skill.need === 'essential')), 'red'],
    ['Missing, desirable', namesOf(missing.filter((skill) => skill.need === 'desirable')), null],
    ['Also in your CV', namesOf(other), null],
  ];
  const filled = rows.filter(([, names]) => names.length > 0);
  if (filled.length === 0) return [];
  const { palette, width } = options;
  const labelWidth = Math.max(...filled.map(([label]) => displayWidth(label)));
  return [
    palette.bold(`Skills for ${toTerminalText(report.profile.title)}`),
    ...filled.flatMap(([label, names, colour]) => {
      const first = `  ${padEnd(label, labelWidth)}  `;
      const [line, ...rest] = hang(first, toTerminalText(names.join(', ')), width);
      const style = colour === null ? palette.dim : palette[colour];
      return [style(first) + (line ?? '').slice(first.length), ...rest];
    }),
  ];
}

function namesOf(skills: readonly { readonly name: string }[]): string[] {
  return skills.map((skill) => skill.name);
}

function desirable(need: MatchedSkill['need']): string {
  return need === 'desirable' ? ' (desirable)' : '';
}

function withYears({ name, years, lastUsed, need, via, from }: MatchedSkill): string {
  const details = [
    ...(need === 'desirable' ? ['desirable'] : []),
    // Years of a skill that the CV does not name would be a riddle without the one that stands for it.
    ...(via === 'implied' ? [`follows from ${from}`] : []),
    ...(years === null || years <= 0 ? [] : [countOf(Number(shortNumber(years)), 'year')]),
    ...(lastUsed === null || lastUsed === 'present' ? [] : [`last in ${lastUsed}`]),
  ];
  return details.length === 0 ? name : `${name} (${details.join(', ')})`;
}
