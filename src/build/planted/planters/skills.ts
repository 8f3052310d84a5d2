import type { CleanCv } from '../clean-cv.ts';
import type { Asked, Fault, Planter } from '../fault.ts';
import { PLAIN } from './bullets.ts';
import { keywordsOf, monthsLater, withEveryText } from './change.ts';
import { adFor } from './job-ads.ts';

/** For each role an essential skill, and ordinary words that can stand in its place. */
const ESSENTIAL: Readonly<Record<string, readonly [RegExp, string]>> = {
  'backend-developer': [/unit testing with pytest|unit testing|pytest/g, 'spot checks'],
  'frontend-developer': [/responsive web design/g, 'careful layout'],
  'devops-engineer': [/Linux/g, 'company'],
  'data-analyst': [/Excel/g, 'paper'],
  'test-analyst': [/defect management|Jira/g, 'lists'],
  'service-desk-analyst': [/customer service/g, 'answers'],
  'technical-lead': [/code review/g, 'a second look'],
  'data-engineer': [/data modeling/g, 'the new plan'],
  'systems-administrator': [/PowerShell/g, 'timetables'],
  'java-developer': [/\bGit\b/g, 'a shared folder'],
  'project-manager': [/budget management/g, 'the cost'],
  'network-engineer': [/VPN/g, 'leased lines'],
};

/** For each role desirable skills of its people. */
const DESIRABLE: Readonly<Record<string, RegExp>> = {
  'backend-developer': /Docker|Kubernetes|Redis|Apache Kafka|microservices/g,
  'frontend-developer': /Next\.js|Redux|Figma|GraphQL|Vite/g,
  'devops-engineer': /Ansible|Helm|Vault|GitOps/g,
  'data-analyst': /data quality|data modelling|DAX|ETL|Power Query/g,
  'test-analyst': /Agile|JMeter|accessibility testing|SQL/g,
  'service-desk-analyst': /ITIL 4 Foundation|ITIL|remote support|macOS|hardware support/g,
  'business-analyst': /BPMN|gap analysis|Visio|SQL|data analysis/g,
  'technical-lead': /stakeholder management|technical debt reduction|hiring and interviewing/g,
  'data-engineer': /data quality|Kafka|data lake|Git\b/g,
  'systems-administrator': /ITIL|Azure|SAN|monitoring|Exchange Online/g,
  'java-developer': /Redis|RabbitMQ|Kubernetes|microservices|Maven/g,
  'project-manager': /vendor management|contract management|benefits realisation|resource management/g,
  'test-automation-engineer': /Cucumber|k6|performance testing|SQL|page object model/g,
  'network-engineer': /QoS|VoIP|Azure|load balancing|OSPF|BGP/g,
};

const FORTY_TOOLS =
  'Trello, Slack, Notion, Miro, Asana, Zoom, Postman, Swagger, SonarQube, Nexus, Artifactory, Bitbucket, GitLab, Bamboo, Chef, Puppet, Nagios, Zabbix, Splunk, Datadog, Kibana, Logstash, RabbitMQ, ActiveMQ, MariaDB, SQLite, Cassandra, CouchDB, Neo4j, Perl, Ruby, Lua, Haskell, Groovy, COBOL, Fortran, Pascal, MATLAB, Apache, Nginx, Tomcat, JBoss, WebSphere, WebLogic, IIS, Photoshop, Illustrator, InDesign, Blender, Unity, Arduino, Raspberry Pi, WordPress, Joomla, Drupal, Magento'.split(
    ', ',
  );

const TRAITS = [
  ['teamwork', 'communication', 'time management', 'leadership'],
  ['problem solving', 'adaptability', 'attention to detail'],
  ['creativity', 'work ethic', 'positive attitude', 'punctuality'],
  ['interpersonal skills', 'critical thinking', 'flexibility', 'reliability'],
  ['team player', 'fast learner', 'hard working', 'honest'],
  ['empathy', 'patience', 'self-motivation', 'decision making'],
];

/** A skill that is close to another, and the other that the ad asks for. */
const RELATED = [
  { asked: 'PostgreSQL', has: 'MySQL' },
  { asked: 'Kubernetes', has: 'Docker Swarm' },
  { asked: 'React', has: 'Vue.js' },
  { asked: 'Terraform', has: 'CloudFormation' },
  { asked: 'Power BI', has: 'Tableau' },
  { asked: 'Azure', has: 'Google Cloud' },
] as const;

const named = (cv: CleanCv, name: string): boolean =>
  keywordsOf(cv).some((keyword) => keyword.includes(name));

/** The CV with a skill more in the first line of its list. */
const withSkill = (cv: CleanCv, skill: string): CleanCv => {
  const [group = 'Skills', keywords = []] = Object.entries(cv.skills)[0] ?? [];
  return { ...cv, skills: { ...cv.skills, [group]: [...keywords, skill] } };
};

const onlyRelated = ({ asked, has }: (typeof RELATED)[number]): Fault => ({
  name: `${has} for ${asked}`,
  says: asked,
  fits: (cv) => !named(cv, asked) && !named(cv, has) && !(asked === 'Azure' && named(cv, 'AWS')),
  asked: (cv): Asked => ({ jobAd: adFor(cv, [asked]) }),
  cv: (cv) => withSkill(cv, has),
});

/** Skills that only the oldest job shows, and that is long past. */
const STALE = ['Perl', 'VB6', 'Oracle Forms', 'Lotus Notes', 'ColdFusion'];

const longPast = (skill: string): Fault => ({
  name: skill,
  says: skill,
  fits: ({ jobs, seniority }) => jobs.length > 1 && seniority !== 'graduate',
  asked: (cv) => ({ jobAd: adFor(cv, [], 2) }),
  askedWithFault: (cv) => ({ jobAd: adFor(cv, [skill], 2) }),
  cv: (cv) => {
    const oldest = cv.jobs.at(-1)!;
    const start = monthsLater('2009-03', 0);
    const past = {
      ...oldest,
      employer: 'Harbour Mills',
      start,
      end: '2012-06',
      bullets: [`Wrote 40 programs in ${skill} for the mill.`, `Taught ${skill} to 6 colleagues.`],
    };
    return withSkill({ ...cv, jobs: [...cv.jobs, past] }, skill);
  },
});

/** The ad asks for more years of a skill than the jobs show. */
const moreYears = (years: number): Fault => ({
  name: `${years} years`,
  fits: ({ role, seniority }) =>
    seniority === 'intermediate' && /developer|data-engineer|data-analyst/.test(role),
  asked: (cv) => ({ jobAd: adFor(cv, []) }),
  askedWithFault: (cv) => ({ jobAd: adFor(cv, [`${years}+ years of experience with ${keywordsOf(cv)[0]}`]) }),
});

const OTHER_TRADES = [
  'Florist',
  'Shop Manager',
  'Chef',
  'Primary School Teacher',
  'Truck Driver',
  'Accountant',
];

export const SKILLS: readonly Planter[] = [
  {
    rule: 'skills/missing-essential',
    fits: ({ role }) => role in ESSENTIAL,
    faults: [
      {
        name: 'one essential',
        cv: (cv) => {
          const [pattern, words] = ESSENTIAL[cv.role]!;
          return withEveryText(cv, (text) => text.replace(pattern, words));
        },
      },
    ],
  },
  {
    rule: 'skills/missing-desirable',
    fits: ({ role }) => role in DESIRABLE,
    faults: [
      {
        name: 'several desirable skills',
        cv: (cv) =>
          withEveryText(cv, (text) => {
            const rest = text.replace(DESIRABLE[cv.role]!, '').trim();
            return rest === '' || rest === text ? rest : text.replace(DESIRABLE[cv.role]!, 'tools');
          }),
      },
    ],
  },
  {
    rule: 'skills/listed-not-shown',
    fits: ({ seniority }) => seniority !== 'graduate',
    faults: [
      {
        name: 'plain bullets in all jobs',
        cv: (cv) => ({
          ...cv,
          jobs: cv.jobs.map((job, index) => ({ ...job, bullets: PLAIN.slice(index, index + 4) })),
        }),
      },
    ],
    comesWith: [
      { rule: 'bullets/no-technology', why: 'bullets that use no skill name no technology either' },
    ],
  },
  { rule: 'skills/only-related', faults: RELATED.map(onlyRelated) },
  { rule: 'skills/stale', faults: STALE.map(longPast) },
  {
    rule: 'skills/too-many-listed',
    faults: [
      { name: 'all tools', cv: (cv) => ({ ...cv, skills: { ...cv.skills, 'Further tools': FORTY_TOOLS } }) },
      { name: 'most tools', cv: (cv) => ({ ...cv, skills: { ...cv.skills, Other: FORTY_TOOLS.slice(4) } }) },
    ],
    comesWith: [{ rule: 'skills/listed-not-shown', why: 'no work could show so many skills' }],
  },
  {
    rule: 'skills/soft-skills-listed',
    faults: TRAITS.map((traits) => ({
      name: traits.join(', '),
      cv: (cv) => ({ ...cv, skills: { ...cv.skills, Personal: traits } }),
    })),
  },
  {
    rule: 'skills/years-short',
    faults: [moreYears(12), moreYears(15), moreYears(13)],
    comesWith: [
      {
        rule: 'experience/below-required-years',
        why: 'who has too few years of a skill has too few years of work',
      },
    ],
  },
  {
    rule: 'skills/title-mismatch',
    comesWith: [
      {
        rule: 'summary/no-target-role',
        why: 'titles of another trade and a summary without one name no role',
      },
      { rule: 'experience/below-required-years', why: 'years in another trade are no years of this work' },
    ],
    fits: ({ role, seniority }) => seniority !== 'graduate' && !/lead|manager|analyst/.test(role),
    faults: OTHER_TRADES.map((title) => ({
      name: title,
      cv: (cv) => ({
        ...cv,
        label: title,
        summary: 'Known for keeping promises and for leaving things in better order than before.',
        jobs: cv.jobs.map((job) => ({ ...job, title })),
      }),
    })),
  },
];
