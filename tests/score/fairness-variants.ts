/** A change of who a CV is about: what it replaces, and by what. */
export interface Change {
  readonly kind: 'name' | 'gender' | 'age' | 'school' | 'address';
  readonly from: string;
  readonly to: string;
}

/** The parts of the base CVs that say who someone is. */
export interface Person {
  readonly name: string;
  readonly pronouns: string;
  readonly place: string;
  readonly school: string;
  readonly studied: string;
}

export const PERSON: Person = {
  name: 'Mere Parata',
  pronouns: 'she/her',
  place: 'Newtown, Wellington',
  school: 'Rimu University',
  studied: '2013',
};

const NAMES = [
  'John Smith',
  'Emily Clarke',
  'Nguyễn Thị Hương',
  'Aroha Te Whata',
  'Wiremu Tāmihana',
  'Fatima al-Zahra',
  "Anil d'Souza",
  'Oluwaseun Adébáyò',
  'María José Carreño Quiñones',
  'Siobhán Ní Dhomhnaill',
  'Ng Wei',
  'Jan van der Berg',
  'Li Na Zhao',
  'Priya Raman',
  'Mohammed Hussain',
  'Sione Taufa',
  'Leilani Faleolo',
  'Yuki Tanaka',
  'Kim Min-jun',
  'Zoltán Kovács',
  'Oksana Bondar',
  'Tomasz Wilk',
  'Chidi Okonkwo',
  'Ana Ribeiro',
  'Giulia Rossi',
  'Lars Sørensen',
  'Björn Håkansson',
  'Aleksandr Petrov',
  'Rivka Cohen',
  'Thandiwe Dlamini',
  'Kwame Mensah',
  'Lakshmi Venkataraman',
  'Jean-Pierre Dubois',
  'Nguyen Van An',
  'Hemi Ngata',
  'Bartholomew Featherstonehaugh',
  'Maria Santos',
  'Ravi Kumar',
  'Grace Okafor',
  'Bo Li',
] as const;

const PRONOUNS = ['he/him', 'they/them', 'she/they', 'ia', 'ze/zir'] as const;
const PLACES = [
  'Porirua, Wellington',
  'Ōtara, Auckland',
  'Remuera, Auckland',
  'Naenae, Lower Hutt',
  'Gore, Southland',
  'Kaitaia, Northland',
  'Aranui, Christchurch',
] as const;
const SCHOOLS = [
  'Massey University',
  'Otago Polytechnic',
  'University of Lagos',
  'Tongji University',
  'Te Wānanga o Aotearoa',
  'University of Oxford',
  'Anna University',
  'Whitireia Community Polytechnic',
] as const;
/** Length of a career in the summary: a claim, where the dates of the jobs are the evidence. */
const CAREERS = ['twenty years', '25 years', 'two years', 'over three decades'] as const;
const YEARS = ['1984', '1991', '1999', '2006', '2012'] as const;

function changes<Value extends string>(
  kind: Change['kind'],
  from: string,
  values: readonly Value[],
): Change[] {
  return values.map((to) => ({ kind, from, to }));
}

/** Every change, one at a time. */
export const CHANGES: readonly Change[] = [
  ...changes('name', PERSON.name, NAMES),
  ...changes('gender', PERSON.pronouns, PRONOUNS),
  ...changes('address', PERSON.place, PLACES),
  ...changes('school', PERSON.school, SCHOOLS),
  ...changes('age', PERSON.studied, YEARS),
  ...changes('age', 'six years', CAREERS),
];

/** CVs of four roles and of different strength, all about the same invented person. */
export const BASES: readonly { readonly role: string; readonly text: string }[] = [
  {
    role: 'backend-developer',
    text: `${PERSON.name} (${PERSON.pronouns})
dev.contact@example.org | 021 555 0142 | ${PERSON.place} | https://github.com/example-developer

SUMMARY
Back-end developer with six years in public health and transport.

EXPERIENCE
Back-end Developer, Kea Software Ltd, Wellington
Mar 2021 – Present
- Cut the time of the nightly import in Python and PostgreSQL from 6 hours to 40 minutes
- Moved 30 customers to the new REST APIs on AWS without a day of downtime
- Wrote unit tests for 12 services and reviewed every change in Git

Developer, Tui Transport Ltd, Auckland
Feb 2018 – Feb 2021
- Built the timetable service in Docker that 12,000 people use each week
- Halved the number of slow SQL queries in the first year

SKILLS
Python, SQL, PostgreSQL, REST APIs, Git, Docker, AWS, unit testing

EDUCATION
Bachelor of Science, ${PERSON.school}, ${PERSON.studied}

REFEREES
Available on request
`,
  },
  {
    role: 'test-analyst',
    text: `${PERSON.name}
${PERSON.pronouns}
${PERSON.place}
tester.contact@example.org
021 555 0143

PROFILE
Tester who likes quiet releases.

WORK HISTORY
Test Analyst, Grainger Quay Software
April 2019 - present
- Responsible for regression testing of the web shop
- Worked on test documents
- Helped with user acceptance testing

SKILLS
Jira, SQL, Postman, Selenium, manual testing

EDUCATION
Diploma in Information Technology, ${PERSON.school}, ${PERSON.studied}
`,
  },
  {
    role: 'service-desk-analyst',
    text: `${PERSON.name}
Service Desk Analyst
${PERSON.place} | desk.contact@example.org | 021 555 0144 | ${PERSON.pronouns}

EXPERIENCE

IT Support Officer
Pipi Electronics, Hamilton
2020 – 2024
- Answered 40 tickets a day in ServiceNow about Windows and Microsoft 365
- Set up accounts in Active Directory for 300 people

Help Desk Assistant
Rata Health, Hamilton
2017 – 2020
- Fixed printers and laptops at 6 sites

EDUCATION

${PERSON.school}
Certificate in Computing, ${PERSON.studied}

SKILLS

Windows, Microsoft 365, Active Directory, ServiceNow, customer service
`,
  },
  {
    role: 'data-analyst',
    text: `${PERSON.name}
${PERSON.place}
analyst.contact@example.org, 021 555 0145
Pronouns: ${PERSON.pronouns}

SKILLS
SQL, Power BI, Excel, Python

EDUCATION
Bachelor of Commerce, ${PERSON.school}, ${PERSON.studied}

PROJECTS
Bus delays in open data
- Joined 4 million rows of bus data in SQL and showed the 20 worst stops in Power BI
`,
  },
];
