import { useContext } from 'hono/jsx';
import type { NextSteps } from '../../model/report.ts';
import { escapeAddress } from '../../render/escape.ts';
import { SurroundingsContext } from '../surroundings.ts';
import { Part } from './part.tsx';

/** What to do after changing the CV, and a note to whoever said no. */
export function NextStepsPart({ nextSteps }: { readonly nextSteps: NextSteps }) {
  const { items, questions, feedbackRequest } = nextSteps;
  return (
    <Part id="next-steps" title="What to do next">
      <ol class="steps">
        {items.map(({ title, detail }) => (
          <li>
            <h3>{title}</h3>
            <p>{detail}</p>
          </li>
        ))}
      </ol>
      {questions.length > 0 && (
        <div class="questions">
          <h3>Ten minutes with yourself</h3>
          <p class="group-note">
            Write a line under each while the interview is fresh. Nobody sees it but you.
          </p>
          <ul>
            {questions.map((question) => (
              <li>{question}</li>
            ))}
          </ul>
        </div>
      )}
      {feedbackRequest !== null && <FeedbackRequest {...feedbackRequest} />}
    </Part>
  );
}

function FeedbackRequest({ subject, body }: { readonly subject: string; readonly body: string }) {
  const letter = `${useContext(SurroundingsContext).prefix}letter-body`;
  const mail = `mailto:?subject=${escapeAddress(subject)}&body=${escapeAddress(body)}`;
  return (
    <div class="letter">
      <h3>A note asking for feedback</h3>
      <p class="group-note">Short, polite and easy to answer. Change what does not sound like you.</p>
      <div class="letter-sheet">
        <p class="letter-subject">
          <span class="aside">Subject:</span> {subject}
        </p>
        <pre class="letter-body" id={letter}>
          {body}
        </pre>
      </div>
      <p class="letter-actions">
        <button type="button" class="button-quiet" data-copy={`#${letter}`} hidden>
          Copy the note
        </button>
        <a class="button-quiet" href={mail}>
          Open in your e-mail
        </a>
      </p>
    </div>
  );
}
