import type { AdStatement, JobAdFacts } from '../../model/job-ad.ts';
import { NEED_NAMES, SENIORITY_NAMES } from '../words.ts';
import { counted } from './numbers.ts';

/** What the ad asks for beside skills, in its own words: the check cannot weigh these, the person can. */
export function AdFacts({ ad }: { readonly ad: JobAdFacts }) {
  const { seniority, years, qualifications, certifications, workRights, otherTerms } = ad;
  const statements = [...qualifications, ...certifications, ...workRights];
  if (seniority === null && years === null && statements.length + otherTerms.length === 0) return null;
  return (
    <div class="skill-group">
      <h3>Also in the ad</h3>
      <p class="group-note">
        These do not count towards the score. See that your CV answers those that you can.
      </p>
      <dl class="ad-facts">
        {seniority !== null && <Fact label="Level">{SENIORITY_NAMES[seniority.value]}</Fact>}
        {years !== null && (
          <Fact label="Experience">
            {counted(years.value, 'year')} or more <q>{years.quote}</q>
          </Fact>
        )}
        <Statements label="Qualifications" statements={qualifications} />
        <Statements label="Certificates" statements={certifications} />
        <Statements label="Right to work" statements={workRights} />
        {otherTerms.length > 0 && (
          <Fact label="Names we do not know">{otherTerms.map(({ term }) => term).join(', ')}</Fact>
        )}
      </dl>
    </div>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children?: unknown }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Statements({
  label,
  statements,
}: {
  readonly label: string;
  readonly statements: readonly AdStatement[];
}) {
  if (statements.length === 0) return null;
  return (
    <Fact label={label}>
      <ul>
        {statements.map(({ quote, need }) => (
          <li>
            <q>{quote}</q>
            {need === 'desirable' && ` (${NEED_NAMES[need].toLowerCase()})`}
          </li>
        ))}
      </ul>
    </Fact>
  );
}
