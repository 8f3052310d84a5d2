import type { Evidence, Finding } from '../model/finding.ts';
import type { Report, Suggestion } from '../model/report.ts';
import { adviceMarkdown, escapeMarkdown, markdownCode } from './escape.ts';
import type { CheckRecord } from './record.ts';
import {
  CATEGORY_WORDS,
  countOf,
  countSeverities,
  lossWords,
  shorten,
  shortNumber,
  verdictWords,
  whereIs,
} from './words.ts';

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
    part('What to change first', report.suggestions.map(changeOf).join('\n')),
    part('Skills', skillsOf(report)),
    part(`Findings: ${countSeverities(report.findings)}`, report.findings.map(findingOf).join('\n')),
    part('Next steps', numbered(report.nextSteps.items)),
    part('Questions to ask yourself', list(report.nextSteps.questions.map(adviceMarkdown))),
    noteOf(report.nextSteps.feedbackRequest),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

/** The note that asks for feedback, as a quotation, so that it can be copied. */
function noteOf(note: Report['nextSteps']['feedbackRequest']): string {
  if (note === null) return '';
  const lines = note.body
    .trim()
    .split('\n')
    .map((line) => `> ${escapeMarkdown(line)}`.trimEnd());
  return part(
    'A note that asks for feedback',
    [`> **${escapeMarkdown(note.subject)}**`, '>', ...lines].join('\n'),
  );
}

function part(title: string, body: string): string {
  return body === '' ? '' : `## ${title}\n\n${body}`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function verdictOf(report: Report): string {
  const { score, profile, checkedOn } = report;
  const value = score.value === null ? '' : `, ${shortNumber(score.value)} out of 100`;
  const against = escapeMarkdown(`${profile.title} (${profile.seniority}, ${profile.region})`);
  return `**${verdictWords(report)}${value}** for ${against}, as of ${checkedOn}`;
}

function scoreOf({ score }: Report): string {
  if (score.value === null) return '';
  if (score.parts.length === 0) return '';
  const rows = score.parts.map(({ category, earned, possible, lost }) => {
    const losses = lost.map((loss) => `${shortNumber(loss.points)} ${escapeMarkdown(lossWords(loss))}`);
    const cells = [CATEGORY_WORDS[category], shortNumber(possible), losses.join(', '), shortNumber(earned)];
    return `| ${cells.join(' | ')} |`;
  });
  const sum = (of: 'possible' | 'earned') =>
    shortNumber(score.parts.reduce((total, part) => total + part[of], 0));
  const total = `| **Together** | ${sum('possible')} | | **${sum('earned')}** |`;
  return ['| Part | Possible | Lost | Earned |', '| --- | ---: | --- | ---: |', ...rows, total].join('\n');
}

/** A change with what to do, where, and how a bullet could read. */
function changeOf({ title, steps, where, rewrites, gain }: Suggestion, index: number): string {
  const worth = gain > 0 ? ` (worth ${countOf(gain, 'point')})` : '';
  const [only] = steps;
  const head = `${index + 1}. **${escapeMarkdown(title)}**${worth}`;
  return [
    steps.length === 1 && only !== undefined ? `${head} ${adviceMarkdown(only)}` : head,
    ...(steps.length > 1 ? steps.map((step) => `   - ${adviceMarkdown(step)}`) : []),
    ...where.map((item) => `   - ${quoteOf(item)}`),
    ...rewrites.map(({ before, after }) => `   - ${markdownCode(before)} could read ${markdownCode(after)}`),
  ].join('\n');
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

function findingOf({ severity, message, evidence, suggestion, ruleId, absence }: Finding): string {
  const quotes = absence === undefined ? evidence : [];
  const more = quotes.length - MOST_QUOTES;
  return [
    `- **${severity}**: ${adviceMarkdown(message)} (${markdownCode(ruleId)})`,
    ...(absence === undefined ? [] : [`  - ${escapeMarkdown(absence)}`]),
    ...quotes.slice(0, MOST_QUOTES).map((item) => `  - ${quoteOf(item)}`),
    ...(more > 0 ? [`  - and ${more} more`] : []),
    ...(suggestion === '' ? [] : [`  - ${adviceMarkdown(suggestion)}`]),
  ].join('\n');
}

function quoteOf(evidence: Evidence): string {
  const quote = evidence.quote === '' ? '' : `${markdownCode(shorten(evidence.quote, LONGEST_QUOTE))} `;
  return `${quote}(${whereIs(evidence)})`;
}
