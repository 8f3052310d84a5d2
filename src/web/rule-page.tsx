import { REGIONS, SENIORITIES } from '../model/role.ts';
import type { Rule, RuleExample } from '../model/rule.ts';
import { changeableOptions, changeInWords, configurationLines, type layersOf } from '../pack/rule-options.ts';
import { Layout } from './layout.tsx';
import { Advice } from './report/advice.tsx';
import { pointsInWords } from './report/numbers.ts';
import { CATEGORY_NAMES, REGION_NAMES, SENIORITY_NAMES, SEVERITY_NAMES } from './words.ts';

/** One rule: what it asks, why, where that comes from, what it costs, and examples of both kinds. */
export function RulePage({ rule, layers }: { readonly rule: Rule; readonly layers: RuleLayers }) {
  return (
    <Layout title={`${rule.title} – CV pre-check`} description={rule.why}>
      <article class="prose rule-page">
        <p class="rule-place">
          <a href="/rules">What is checked</a> / {CATEGORY_NAMES[rule.category]}
        </p>
        <h1>{rule.title}</h1>
        <p>
          <span class={`badge badge-${rule.severity}`}>{SEVERITY_NAMES[rule.severity]}</span>
        </p>
        <h2>Why it matters</h2>
        <p>
          <Advice text={rule.why} />
        </p>
        <h2>What to do</h2>
        <p>
          <Advice text={rule.fix} />
        </p>
        <Examples heading="It points at" examples={rule.examples.bad} />
        <Examples heading="It leaves alone" examples={rule.examples.good} />
        <h2>What it costs</h2>
        <p>{cost(rule)}</p>
        <Applies rule={rule} layers={layers} />
        <HowToChange rule={rule} />
        {rule.source.length > 0 && (
          <>
            <h2>Where it comes from</h2>
            <ul>
              {rule.source.map((source) => (
                <li class="source">{source}</li>
              ))}
            </ul>
          </>
        )}
        <p class="aside">
          Rule <code>{rule.id}</code>, since version {rule.since}
          {rule.formerly !== undefined && `, formerly ${rule.formerly.join(', ')}`}. For programs:{' '}
          <a href={`/v1/rules/${rule.id}`}>the same as JSON</a>.
        </p>
      </article>
    </Layout>
  );
}

function cost({ points, category }: Rule): string {
  if (points.atMost === 0 && category === 'skills')
    return 'Skills are scored one by one; this puts into words what they have lost.';
  if (points.atMost === 0) return 'It costs no points; it is there to know.';
  if (points.atMost <= points.each) return `It costs ${pointsInWords(points.atMost)}.`;
  return `Each place costs ${pointsInWords(points.each)}, all of them together at most ${pointsInWords(points.atMost)}.`;
}

/** What regions and roles change of a rule. */
type RuleLayers = ReturnType<typeof layersOf>;

function Applies({ rule, layers }: { readonly rule: Rule; readonly layers: RuleLayers }) {
  const regions = rule.regions === null ? null : REGIONS.filter((code) => rule.regions?.includes(code));
  const levels =
    rule.seniority === null ? null : SENIORITIES.filter((level) => rule.seniority?.includes(level));
  if (regions === null && levels === null && layers.length === 0) return null;
  return (
    <>
      <h2>When it applies</h2>
      {regions !== null && <p>For jobs in {regions.map((code) => REGION_NAMES[code]).join(', ')}.</p>}
      {levels !== null && (
        <p>For these levels: {levels.map((level) => SENIORITY_NAMES[level]).join(', ')}.</p>
      )}
      {layers.map(({ layer, change }) => (
        <p>
          For {layer}: {changeInWords(change)}.
        </p>
      ))}
    </>
  );
}

/** How whoever checks CVs by the command line turns the rule off or changes what it looks for. */
function HowToChange({ rule }: { readonly rule: Rule }) {
  const options = changeableOptions(rule);
  return (
    <>
      <h2>How to change it</h2>
      <p>
        On the command line a file <code>cv-precheck.yaml</code> turns the rule off, makes it milder or
        changes its options:
      </p>
      <pre class="configuration">{configurationLines(rule).join('\n')}</pre>
      {options.length > 0 && (
        <ul>
          {options.map(([name, value]) => (
            <li>
              <code>{name}</code>, now <code>{value}</code>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Examples({
  heading,
  examples,
}: {
  readonly heading: string;
  readonly examples: readonly RuleExample[];
}) {
  if (examples.length === 0) return null;
  return (
    <>
      <h2>{heading}</h2>
      {examples.map(({ cv, finds }) => (
        <pre class="example-cv" dir="auto">
          {marked(cv.trim(), finds?.map(({ quote }) => quote) ?? [])}
        </pre>
      ))}
    </>
  );
}

/** The example with the quotes that the rule points at marked, each at its first place after the one before. */
function marked(text: string, quotes: readonly string[]) {
  const pieces = [];
  let from = 0;
  for (const quote of quotes) {
    const at = quote === '' ? -1 : text.indexOf(quote, from);
    if (at === -1) continue;
    pieces.push(text.slice(from, at), <mark>{quote}</mark>);
    from = at + quote.length;
  }
  pieces.push(text.slice(from));
  return pieces;
}
