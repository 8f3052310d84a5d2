import type { Child } from 'hono/jsx';
import { Layout } from './layout.tsx';

/** What happens to a CV here, in plain words; tests/web/privacy.test.ts holds each promise to the code. */
export function PrivacyPage() {
  return (
    <Layout path="/privacy" title="Privacy – CV pre-check" description="What happens to your CV here.">
      <article class="prose">
        <h1>What happens to your CV</h1>
        <p class="lead">It is read in memory to answer you. When the answer is sent, it is gone.</p>
        <WhatIsRead />
        <WhoSeesIt />
        <HowItJudges />
        <OtherPeople />
        <RunItYourself />
        <ForRecruiters />
        <p>
          <a href="/">Back to the form</a>
        </p>
      </article>
    </Layout>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: Child;
}

function Section({ id, title, children }: SectionProps) {
  return (
    <section class="prose-section" id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{title}</h2>
      {children}
    </section>
  );
}

function WhatIsRead() {
  return (
    <Section id="read" title="What is read, where, and for how long">
      <ul>
        <li>
          <strong>What:</strong> the CV you choose or paste, its file name, the job ad if you add one, and
          your choices in the form. It is used to make your report and for nothing else.
        </li>
        <li>
          <strong>Where:</strong> in the memory of the one machine that answers you. It may stand in another
          country, since a web host answers from wherever is near.
        </li>
        <li>
          <strong>How long:</strong> for as long as the answer takes, mostly under a second. Nothing is saved:
          no CV, no job ad, no report, no account.
        </li>
        <li>
          <strong>The report</strong> exists only on your screen, and your browser is told not to keep a copy.
          To keep it yourself, print it or save it as a PDF. So that you can compare your next version, the
          page carries its findings and their quotes with it; they come back to us only if you send that form.
        </li>
      </ul>
      <p>
        Because nothing is kept, there is nothing here to look up, correct or delete afterwards, and nothing
        that could leak later.
      </p>
    </Section>
  );
}

function WhoSeesIt() {
  return (
    <Section id="seen" title="Who sees it">
      <p>Nobody. A program reads it, and the answer goes back on the same connection.</p>
      <ul>
        <li>No other service and no AI model gets it. The program asks nobody for anything.</li>
        <li>No employer, recruiter or advertiser is told that you were here.</li>
        <li>We set no cookies, count no visitors, and load nothing from other sites.</li>
        <li>
          No log holds anything of your CV. As it comes, the program writes no log at all. Whoever runs it can
          turn on one line for each check: a random number, how it ended, the size and the format of the file,
          and two times. Never a name, a file name or a word of your text.
        </li>
        <li>
          What we cannot promise for others: like any website, this one runs on a hosting company’s machines.
          They carry your request over an encrypted connection, and may note your internet address, the time,
          the page and how often you ask, as they do for every site.
        </li>
      </ul>
    </Section>
  );
}

function HowItJudges() {
  return (
    <Section id="judged" title="What it does not decide">
      <ul>
        <li>It ranks no people. Your CV is held against a role or an ad, never against another person’s.</li>
        <li>It rejects nobody. It tells you how a document reads; nobody else acts on it.</li>
        <li>
          Name, age, gender, origin and school never move the score. <a href="/rules">Every rule</a> is there
          to read, and every finding quotes what it is about, so that you can disagree with it.
        </li>
      </ul>
    </Section>
  );
}

function OtherPeople() {
  return (
    <Section id="others" title="The people in your CV">
      <p>
        If your CV names referees, their details are treated as yours are: read, and gone. You can also take
        them out before checking; the report is hardly different. The same goes for anything that a check does
        not need, such as your street or your date of birth.
      </p>
    </Section>
  );
}

function RunItYourself() {
  return (
    <Section id="yourself" title="If you would rather send nothing">
      <p>
        The program is open source and gives the same report on your own computer, without a connection. With
        Node.js and a copy of it: <code>npm ci</code>, then <code>npm start</code>.
      </p>
    </Section>
  );
}

function ForRecruiters() {
  return (
    <Section id="recruiters" title="If you check the CVs of others">
      <p>
        A CV is personal information, and you answer for what you do with it. This is advice and not legal
        advice.
      </p>
      <ul>
        <li>
          Tell people, before they apply, that software reads their CV, what for, and whom they can ask.
          Privacy laws such as New Zealand’s Privacy Act 2020 and Europe’s GDPR want that, and so does
          fairness.
        </li>
        <li>
          Let a person decide. A score says how well a document shows what an ad asks for, and nothing about
          how well somebody works. Do not sort people by it, and do not turn anybody away because of it.
        </li>
        <li>Show people their report when they ask, and read what they say to it.</li>
        <li>
          Send only CVs that you were given for that job, and keep a report no longer than the application
          that it belongs to.
        </li>
        <li>
          Know the rules where you hire. The European Union’s AI Act counts systems that filter or evaluate
          applicants among the high-risk ones. New York City’s Local Law 144 asks for a bias audit and a
          notice before certain hiring tools are used. Whether either covers how you use this program is a
          question for your own adviser; no such audit has been made of it.
        </li>
      </ul>
    </Section>
  );
}
