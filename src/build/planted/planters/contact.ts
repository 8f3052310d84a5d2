import type { CleanCv } from '../clean-cv.ts';
import type { Fault, Planter } from '../fault.ts';
import type { Block, Sheet } from '../sheet.ts';

const email = (name: string): Fault => ({
  name,
  cv: (cv) => ({ ...cv, email: `${name}@example.com` }),
});

/** Names of addresses as screeners smile at them. */
const UNPROFESSIONAL = [
  'partyboy99',
  'sexychick',
  'beerlover42',
  'ninja.gamer',
  'naughty.noodle',
  'drunkpirate',
  'lil.devil',
  'sk8erboi',
  'ihatemondays',
  'bigdaddy',
  'foxylady',
  'babygirl88',
  'hotmama',
  'crazycatlady',
  'stonerdude',
  'killer.queen',
  'cutiepie2000',
  'dragonslayer77',
  'kickass.coder',
  'badboy.racer',
];

function moveToEnd({ blocks, ...sheet }: Sheet, { style }: CleanCv, moved: (block: Block) => boolean): Sheet {
  const text = style.capitals === true ? 'CONTACT' : 'Contact';
  const heading: Block = { kind: 'heading', section: 'referees', text };
  const away = blocks.filter(moved);
  return { ...sheet, blocks: [...blocks.filter((block) => !moved(block)), heading, ...away] };
}

/** Someone abroad who does not say whether they may work here. */
const abroad = (location: string, phone: string): Fault => ({
  name: location,
  cv: (cv) => ({
    ...cv,
    // An address of the country would tell of a home in it.
    email: cv.email.replace('.nz', '.com'),
    location,
    phone,
    // Who works here already may work here.
    jobs: cv.jobs.map((job) => ({ ...job, place: location.split(',')[0]! })),
  }),
});

const phone = (name: string, change: (phone: string) => string): Fault => ({
  name,
  cv: (cv) => ({ ...cv, phone: change(cv.phone) }),
});

export const CONTACT: readonly Planter[] = [
  {
    rule: 'contact/missing-name',
    faults: [
      { name: 'no name', cv: (cv) => ({ ...cv, name: '' }) },
      { name: 'a title instead', cv: (cv) => ({ ...cv, name: 'Curriculum Vitae' }) },
      { name: 'another title', cv: (cv) => ({ ...cv, name: 'RESUME' }) },
      { name: 'the role instead', cv: (cv) => ({ ...cv, name: cv.label, label: '' }) },
    ],
  },
  {
    rule: 'contact/missing-email',
    faults: [
      { name: 'none', cv: (cv) => ({ ...cv, email: '' }) },
      { name: 'on request', cv: (cv) => ({ ...cv, email: 'Email on request' }) },
      { name: 'a label only', cv: (cv) => ({ ...cv, email: 'Email' }) },
      { name: 'in words', cv: (cv) => ({ ...cv, email: cv.email.replace('@', ' at ') }) },
    ],
  },
  {
    rule: 'contact/missing-phone',
    faults: [
      { name: 'none', cv: (cv) => ({ ...cv, phone: '' }) },
      { name: 'on request', cv: (cv) => ({ ...cv, phone: 'Phone on request' }) },
      { name: 'a label only', cv: (cv) => ({ ...cv, phone: 'Mobile:' }) },
    ],
  },
  {
    rule: 'contact/invalid-phone',
    faults: [
      phone('two digits lost', (number) => number.slice(0, -2)),
      phone('three digits lost', (number) => number.slice(0, -3)),
      phone('digits typed twice', (number) => `${number}${number.slice(-3)}`),
      phone('the middle lost', (number) => number.replace(/ ?\d{3}(?=\D+\d{3,4}$|-\d{4}$)/, '')),
    ],
  },
  {
    rule: 'contact/phone-without-country-code',
    faults: [
      {
        name: 'a number of North America',
        fits: ({ region }) => region !== 'US',
        cv: (cv) => ({ ...cv, phone: '(503) 555-0142' }),
      },
    ],
    comesWith: [
      { rule: 'contact/invalid-phone', why: 'without its code the number cannot be dialled from here' },
      { rule: 'contact/work-rights-unstated', why: 'a foreign number tells of a home abroad' },
    ],
  },
  { rule: 'contact/unprofessional-email', faults: UNPROFESSIONAL.map(email) },
  { rule: 'contact/missing-location', faults: [{ name: 'none', cv: (cv) => ({ ...cv, location: '' }) }] },
  { rule: 'contact/missing-profile-link', faults: [{ name: 'none', cv: (cv) => ({ ...cv, links: [] }) }] },
  {
    rule: 'contact/not-at-top',
    faults: [
      {
        name: 'all at the end',
        sheet: (sheet, cv) => moveToEnd(sheet, cv, ({ kind }) => kind === 'contact'),
      },
    ],
  },
  {
    rule: 'contact/work-rights-unstated',
    faults: [
      abroad('Manila, Philippines', '+63 917 555 0142'),
      abroad('Hyderabad, India', '+91 98765 43210'),
      abroad('Cape Town, South Africa', '+27 82 555 0142'),
      abroad('São Paulo, Brazil', '+55 11 95555 0142'),
      abroad('Berlin, Germany', '+49 30 901820'),
      abroad('Colombo, Sri Lanka', '+94 71 255 0142'),
    ],
  },
];
