import { Layout } from './layout.tsx';

/** What happens to a CV here, in plain words. */
export function PrivacyPage() {
  return (
    <Layout path="/privacy" title="Privacy – CV pre-check" description="What happens to your CV here.">
      <article class="prose">
        <h1>What happens to your CV</h1>
        <p class="lead">It is read in memory to answer you. When the answer is sent, it is gone.</p>
        <h2>What we do</h2>
        <ul>
          <li>
            Your file is read, checked against published rules, and the report is sent back on the same
            connection.
          </li>
          <li>
            The report exists only on your screen. If you want to keep it, print it or save it as a PDF.
          </li>
          <li>
            To compare your next version with this one, the page itself carries what was found. It comes back
            to us with your next file, and only if you send one.
          </li>
        </ul>
        <h2>What we do not do</h2>
        <ul>
          <li>We do not store your CV, the job ad, or the report, and we do not write them to a log.</li>
          <li>We do not pass them to anyone. No other service and no AI model sees them.</li>
          <li>We set no cookies, count no visitors, and load nothing from other sites.</li>
          <li>We do not judge who you are. Name, age, gender, origin and school never move the score.</li>
        </ul>
        <h2>What we cannot promise</h2>
        <p>
          Like any website, this one runs on a hosting company’s machines, which carry your request to us over
          an encrypted connection. If you would rather send nothing at all, the program can run on your own
          computer and gives the same report.
        </p>
        <h2>The people in your CV</h2>
        <p>
          If your CV names referees, their details are treated as yours are: read, and gone. You can also take
          them out before checking; the report is hardly different.
        </p>
        <p>
          <a href="/">Back to the form</a>
        </p>
      </article>
    </Layout>
  );
}
