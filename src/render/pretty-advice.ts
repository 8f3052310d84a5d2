import type { Report, Suggestion } from '../model/report.ts';
import { toTerminalText } from './escape.ts';
import { hang } from './layout.ts';
import type { PrettyOptions } from './palette.ts';
import { countOf, shorten, whereIs } from './words.ts';

/** Characters of a quote; the JSON report has all of it. */
const LONGEST_QUOTE = 160;

/** Places quoted of one change. */
const MOST_PLACES = 3;

/** The changes in the order to make them: what, where, how a bullet could read, and what it wins back. */
export function changeLines(report: Report, options: PrettyOptions): string[] {
  if (report.suggestions.length === 0) return [];
  return [
    options.palette.bold('What to change first'),
    ...report.suggestions.flatMap((suggestion, index) => oneChange(suggestion, index, options)),
  ];
}

function oneChange(suggestion: Suggestion, index: number, { palette, width }: PrettyOptions): string[] {
  const { title, steps, where, rewrites, gain } = suggestion;
  const number = `${index + 1}. `.padStart(5);
  const worth = gain > 0 ? ` (worth ${countOf(Math.round(gain * 10) / 10, 'point')})` : '';
  return [
    ...hang(number, toTerminalText(title) + worth, width, palette.bold),
    ...steps.flatMap((step) => hang(steps.length > 1 ? '     - ' : '     ', toTerminalText(step), width)),
    ...where.slice(0, MOST_PLACES).flatMap((place) => {
      const quote = toTerminalText(shorten(place.quote, LONGEST_QUOTE));
      return hang('     ', `“${quote}” (${whereIs(place)})`, width, palette.dim);
    }),
    ...rewrites.flatMap(({ before, after }) => [
      ...hang('     from: ', toTerminalText(before), width),
      ...hang('       to: ', toTerminalText(after), width, palette.green),
    ]),
  ];
}

/** What to do next, the questions of a self-review, and the note to send. */
export function nextLines(report: Report, { palette, width }: PrettyOptions): string[] {
  const { items, questions, feedbackRequest } = report.nextSteps;
  const steps = items.flatMap(({ title, detail }, index) => [
    ...hang(`${index + 1}. `.padStart(5), toTerminalText(title), width, palette.bold),
    ...(detail === '' ? [] : hang('     ', toTerminalText(detail), width)),
  ]);
  const asked =
    questions.length === 0
      ? []
      : [
          '',
          'Questions to ask yourself:',
          ...questions.flatMap((text) => hang('  - ', toTerminalText(text), width)),
        ];
  const note =
    feedbackRequest === null
      ? []
      : [
          '',
          ...hang('', 'A note you could send to ask for feedback:', width),
          ...hang('  ', `Subject: ${toTerminalText(feedbackRequest.subject)}`, width, palette.dim),
          ...feedbackRequest.body
            .trim()
            .split('\n')
            .flatMap((line) => hang('  ', toTerminalText(line), width, palette.dim)),
        ];
  const lines = [...steps, ...asked, ...note];
  return lines.length === 0 ? [] : [palette.bold('Next steps'), ...lines];
}
