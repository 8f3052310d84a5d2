import { Quote } from './report/quote.tsx';

/** The first words a visitor reads. After an error they make room for the form. */
export function Introduction({ short }: { readonly short: boolean }) {
  return (
    <div class="introduction">
      <h1>Turned down without an interview?</h1>
      <p class="lead">
        {short
          ? 'Have another look at the form. Nothing was kept of what you sent.'
          : 'Often it is the document, not the person. Give us the IT CV you sent and the role you sent it for. You get back what a screener could read, what they would have looked for and not found, and what to change first.'}
      </p>
      {!short && (
        <p class="keeps-nothing">
          <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9M4.5 9h11v8h-11z" />
          </svg>
          Read in memory, never stored. No account, no cookies.
        </p>
      )}
    </div>
  );
}

/** What an answer looks like and what it rests on, shown beside the form. */
export function WhatYouGet() {
  return (
    <section class="what-you-get" aria-labelledby="what-you-get">
      <h2 id="what-you-get">What you get back</h2>
      <figure class="example">
        <figcaption>One point of a report, for example:</figcaption>
        <article class="finding">
          <p class="finding-message">This line says what you did, but not what it changed.</p>
          <Quote text="Migrated the reporting jobs from cron to Airflow" place="Page 1, line 18" />
          <p class="finding-fix">
            <strong>Try:</strong> add what came of it, such as how long the jobs took before and after, or how
            many people used them.
          </p>
        </article>
      </figure>
      <ul class="promises">
        <li>
          <strong>It quotes you.</strong> Every point shows your own words and where they stand, so you can
          check it.
        </li>
        <li>
          <strong>It knows when not to judge.</strong> If your file cannot be read well, it says that first
          and calls nothing missing.
        </li>
        <li>
          <strong>It follows rules, not moods.</strong> The same CV gets the same answer, and{' '}
          <a href="/rules">every rule is published</a>.
        </li>
      </ul>
    </section>
  );
}
