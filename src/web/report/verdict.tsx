import { useContext } from 'hono/jsx';
import type { Report } from '../../model/report.ts';
import { roleInText } from '../../model/role.ts';
import { SurroundingsContext } from '../surroundings.ts';
import { FORMAT_NAMES, REGION_NAMES, SENIORITY_NAMES, SKILLS_WEIGH, VERDICT_WORDS } from '../words.ts';
import { Dial } from './dial.tsx';
import { counted, dateInWords } from './numbers.ts';

/** What the report comes down to: the verdict in words, the likeliest reasons, the score. */
export function VerdictPart({ report }: { readonly report: Report }) {
  const { headline } = VERDICT_WORDS[report.verdict];
  const meaning = onlySkillsWeigh(report) ? SKILLS_WEIGH : VERDICT_WORDS[report.verdict].meaning;
  const { profile, reasons, score } = report;
  const { prefix } = useContext(SurroundingsContext);
  return (
    <section class={`verdict verdict-${report.verdict}`} aria-labelledby={`${prefix}verdict-heading`}>
      <div class="verdict-words">
        <p class="verdict-role">
          Checked for {roleInText(profile)}, {SENIORITY_NAMES[profile.seniority].toLowerCase()},{' '}
          {REGION_NAMES[profile.region]}
        </p>
        {profile.requested !== undefined && (
          <p class="verdict-asked">
            You asked for “{profile.requested}”; the nearest role here is {roleInText(profile)}.
          </p>
        )}
        <h1 id={`${prefix}verdict-heading`}>{headline}</h1>
        <p class="lead">{meaning}</p>
        {reasons.length > 0 && <Reasons reasons={reasons} ready={report.verdict === 'ready'} />}
      </div>
      {score.value !== null && (
        <a class="verdict-score" href={`#${prefix}score`}>
          <Dial value={score.value} />
          <span>How the score adds up</span>
        </a>
      )}
      <DocumentLine report={report} />
    </section>
  );
}

/** Of the points for everything but skills, the share at which a document counts as in order. */
const IN_ORDER = 0.7;

/** Whether a CV falls mostly for its skills: a fair score beside a hard verdict has to be explained. */
function onlySkillsWeigh({ verdict, score }: Report): boolean {
  if (verdict !== 'likely-screened-out') return false;
  const others = score.parts.filter(({ category }) => category !== 'skills');
  const sum = (of: 'earned' | 'possible') => others.reduce((total, part) => total + part[of], 0);
  return others.length < score.parts.length && sum('earned') >= IN_ORDER * sum('possible');
}

function Reasons({ reasons, ready }: { readonly reasons: readonly string[]; readonly ready: boolean }) {
  const several = reasons.length > 1;
  const likeliest = several ? 'The likeliest reasons' : 'The likeliest reason';
  return (
    <div class="reasons">
      <h2>{ready ? 'In short' : likeliest}</h2>
      {several ? (
        <ol>
          {reasons.map((reason) => (
            <li>{reason}</li>
          ))}
        </ol>
      ) : (
        <p>{reasons[0]}</p>
      )}
    </div>
  );
}

function DocumentLine({ report }: { readonly report: Report }) {
  const { fileName, format, pages, words } = report.document;
  const facts = [
    FORMAT_NAMES[format],
    ...(pages === null ? [] : [counted(pages, 'page')]),
    counted(words, 'word'),
    `checked on ${dateInWords(report.checkedOn)}`,
  ];
  return (
    <div class="document-line">
      <p>
        {fileName !== null && (
          <>
            <strong class="file-name" dir="auto">
              {fileName}
            </strong>
            {', '}
          </>
        )}
        {facts.join(', ')}
      </p>
      <button type="button" class="button-quiet" data-print hidden>
        Print or save as PDF
      </button>
    </div>
  );
}
