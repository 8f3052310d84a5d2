import type { Evidence, Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { adviceMarkdown, escapeMarkdown, markdownCode } from './escape.ts';
import type { CheckRecord } from './record.ts';
import { CATEGORY_WORDS, countSeverities, shorten, shortNumber, VERDICT_WORDS, whereIs } from './words.ts';

const MOST_QUOTES = 5;
const LONGEST_QUOTE = 300;

/** Reports as one Markdown document, for a pull request, a wiki or an e-mail: a heading for each CV. */
export function renderMarkdown(records: readonly CheckRecord[]): string {
  return `${records.map((record) => documentOf(record)).join('\n\n')}\n`;
}

function documentOf({ source, report, error }: CheckRecord): string {
  const heading = `# ${escapeMarkdown(source)}`;
  if (error !== undefined) {
    return `${heading}\n\n**${escapeMarkdown(error.title)}.** ${escapeMarkdown(error.detail)}`;
  }
  return [
    heading,
    verdictOf(report),
    list(report.reasons.map(adviceMarkdown)),
    scoreOf(report),
    part('What to change first', numbered(report.suggestions)),
    part('Skills', skillsOf(report)),
    part(`Findings: ${countSeverities(report.findings)}`, report.findings.map(findingOf).join('\n')),
    part('Next steps', numbered(report.nextSteps.items)),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

function part(title: string, body: string): string {
  return body === '' ? '' : `## ${title}\n\n${body}`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function verdictOf({ verdict, score, profile, checkedOn }: Report): string {
  const value = score.value === null ? '' : `, ${shortNumber(score.value)} out of 100`;
  const against = escapeMarkdown(`${profile.title} (${profile.seniority}, ${profile.region})`);
  return `**${VERDICT_WORDS[verdict]}${value}** for ${against}, as of ${checkedOn}`;
}

function scoreOf({ score }: Report): string {
  if (score.value === null) return '';
  const rows = score.parts.map(
    ({ category, earned, possible }) =>
      `| ${CATEGORY_WORDS[category]} | ${shortNumber(earned)} | ${shortNumber(possible)} |`,
  );
  return rows.length === 0 ? '' : ['| Part | Points | of |', '| --- | ---: | ---: |', ...rows].join('\n');
}

function numbered(items: readonly { readonly title: string; readonly detail: string }[]): string {
  return items
    .map(({ title, detail }, index) =>
      `${index + 1}. **${escapeMarkdown(title)}** ${adviceMarkdown(detail)}`.trimEnd(),
    )
    .join('\n');
}

function skillsOf({ skills }: Report): string {
  const names = (items: readonly { readonly name: string }[]): string =>
    items.map(({ name }) => escapeMarkdown(name)).join(', ');
  const rows: [string, string][] = [
    ['Shown in your work', names(skills.matched.filter(({ strength }) => strength === 'shown'))],
    ['Listed, never shown', names(skills.matched.filter(({ strength }) => strength === 'listed'))],
    ['Close to what is asked', skills.partial.map(({ why }) => escapeMarkdown(why)).join('; ')],
    ['Missing, essential', names(skills.missing.filter(({ need }) => need === 'essential'))],
    ['Missing, desirable', names(skills.missing.filter(({ need }) => need === 'desirable'))],
  ];
  return list(rows.filter(([, text]) => text !== '').map(([label, text]) => `**${label}**: ${text}`));
}

function findingOf({ severity, message, evidence, suggestion, ruleId }: Finding): string {
  const more = evidence.length - MOST_QUOTES;
  return [
    `- **${severity}**: ${adviceMarkdown(message)} (${markdownCode(ruleId)})`,
    ...evidence.slice(0, MOST_QUOTES).map((item) => `  - ${quoteOf(item)}`),
    ...(more > 0 ? [`  - and ${more} more`] : []),
    ...(suggestion === '' ? [] : [`  - ${adviceMarkdown(suggestion)}`]),
  ].join('\n');
}

function quoteOf(evidence: Evidence): string {
  const quote = evidence.quote === '' ? '' : `${markdownCode(shorten(evidence.quote, LONGEST_QUOTE))} `;
  return `${quote}(${whereIs(evidence)})`;
}
