import type { Comparison, KeptFinding, PartChange } from '../model/comparison.ts';
import type { Finding } from '../model/finding.ts';
import { changeInWords, headlineOf, progressInWords, scoreInWords, skillRows } from './comparison-words.ts';
import { adviceMarkdown, escapeMarkdown, markdownCode } from './escape.ts';
import { CATEGORY_WORDS, shorten, shortNumber, whereIs } from './words.ts';

const LONGEST_QUOTE = 300;

/** A comparison as Markdown, for a pull request, a wiki or an e-mail. */
export function renderComparisonMarkdown(comparison: Comparison): string {
  const { score, summary, notes, findings, next } = comparison;
  const scores = scoreInWords(score);
  const blocks = [
    `# ${filesOf(comparison)}`,
    `**${headlineOf(comparison)}${scores === '' ? '' : `: ${scores}`}** for ${jobOf(comparison)}`,
    escapeMarkdown(summary),
    list(notes.map(escapeMarkdown)),
    tableOf(score.parts),
    part(
      'Fixed: noticed before, gone now',
      list(findings.fixed.map(({ message }) => adviceMarkdown(message))),
    ),
    part('New, or noticed only now', list(findings.new.map(newItem))),
    part('As before', list(findings.unchanged.map(keptItem))),
    part('In one version, and the other could not be read for it', list(findings.unknown.map(unknownItem))),
    part('Skills', list(skillItems(comparison))),
    part(
      'What to change next',
      next.map(({ title }, index) => `${index + 1}. ${escapeMarkdown(title)}`).join('\n'),
    ),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function filesOf({ before, after }: Comparison): string {
  return [before, after].map(({ document }) => escapeMarkdown(document.fileName ?? 'no name')).join(' → ');
}

function jobOf({ after }: Comparison): string {
  const { title, seniority, region } = after.profile;
  return escapeMarkdown(`${title} (${seniority}, ${region})`);
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function part(title: string, body: string): string {
  return body === '' ? '' : `## ${title}\n\n${body}`;
}

function tableOf(parts: readonly PartChange[]): string {
  const side = (earned: PartChange['before']): string => (earned === null ? '–' : shortNumber(earned.earned));
  const rows = parts.map(({ category, before, after, change }) => {
    const possible = shortNumber(after?.possible ?? before?.possible ?? 0);
    const moved = change === null ? '' : changeInWords(change);
    return `| ${CATEGORY_WORDS[category]} | ${side(before)} | ${side(after)} | ${moved} | ${possible} |`;
  });
  if (rows.length === 0) return '';
  return ['| Part | Before | Now | Change | of |', '| --- | ---: | ---: | ---: | ---: |', ...rows].join('\n');
}

function newItem({ severity, message, evidence, suggestion, ruleId }: Finding): string {
  const [first] = evidence;
  const quote =
    first === undefined || first.quote === '' ? '' : `${markdownCode(shorten(first.quote, LONGEST_QUOTE))} `;
  return [
    `**${severity}**: ${adviceMarkdown(message)} (${markdownCode(ruleId)})`,
    ...(first === undefined ? [] : [`  - ${quote}(${whereIs(first)})`]),
    ...(suggestion === '' ? [] : [`  - ${adviceMarkdown(suggestion)}`]),
  ].join('\n');
}

function keptItem(kept: KeptFinding): string {
  const progress = progressInWords(kept);
  const { severity, message } = kept.after;
  return `**${severity}**: ${adviceMarkdown(message)}${progress === '' ? '' : ` (${progress})`}`;
}

function unknownItem(one: Comparison['findings']['unknown'][number]): string {
  return `${one.in === 'before' ? 'Old' : 'New'} version: ${adviceMarkdown(one.finding.message)}`;
}

function skillItems({ skills }: Comparison): string[] {
  return skillRows(skills).map(
    ([label, changes]) => `**${label}**: ${changes.map(({ name }) => escapeMarkdown(name)).join(', ')}`,
  );
}
