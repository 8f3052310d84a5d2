import type { Report } from '../../model/report.ts';
import { roleInText } from '../../model/role.ts';
import { carriedReport } from '../carried-report.ts';
import type { FormState } from '../form-state.ts';
import { Part } from './part.tsx';

interface RecheckProps {
  readonly report: Report;
  readonly choices: FormState;
}

const KEPT = ['role', 'jobAd', 'seniority', 'region', 'stage'] as const;

/**
 * The next round: the same role and choices, the new file, and what changed since this one. The choices and what a
 * comparison needs of this report travel in this page; nothing is kept elsewhere.
 */
export function Recheck({ report, choices }: RecheckProps) {
  return (
    <Part
      id="recheck"
      title="Check a new version"
      note={`Changed something? Check it for ${roleInText(report.profile)} again, with the same choices, and see what your changes did.`}
    >
      <form
        class="recheck-form"
        method="post"
        action="/compare"
        enctype="multipart/form-data"
        data-check-form
      >
        {KEPT.filter((name) => choices[name] !== '').map((name) => (
          <input type="hidden" name={name} value={choices[name]} />
        ))}
        <input type="hidden" name="before" value={carriedReport(report)} />
        <label for="next-cv">Your changed CV</label>
        <div class="drop-zone" data-drop-zone>
          <input type="file" id="next-cv" name="after" required data-file />
          <p class="drop-note" aria-live="polite" data-file-note></p>
        </div>
        <div class="submit">
          <button type="submit" class="button" data-submit>
            Check this version
          </button>
          <p class="visually-hidden" role="status" data-progress></p>
        </div>
      </form>
      <p>
        <a href="/">Start over with another role</a>
      </p>
    </Part>
  );
}
