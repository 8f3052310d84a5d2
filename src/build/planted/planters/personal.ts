import type { Fault, Planter } from '../fault.ts';
import { withLineAtTop, withSectionAtEnd } from './change.ts';

/** One line as people write it: under the contact details, or among personal details at the end, by turns. */
const written = (lines: readonly string[]): Fault[] =>
  lines.map((line, index) => ({
    name: `“${line}”`,
    sheet: (sheet, cv) =>
      index % 2 === 0 ? withLineAtTop(sheet, line) : withSectionAtEnd(sheet, cv, 'Personal details', [line]),
  }));

/** A sentence added to the summary. */
const inSummary = (sentences: readonly string[]): Fault[] =>
  sentences.map((sentence) => ({
    name: `summary: “${sentence}”`,
    cv: (cv) => ({ ...cv, summary: `${cv.summary} ${sentence}` }),
  }));

const BORN = [
  'Date of birth: 14 March 1990',
  'DOB: 14/03/1990',
  'Born 14 March 1990',
  'Age: 36',
  '36 years old',
  'D.O.B. 14.03.90',
  'Birthday: 14 March 1990',
  'Date of Birth – 1990-03-14',
  'Aged 36',
  'Birth date: March 14, 1990',
  'Year of birth: 1990',
  'DoB 14th March 1990',
  'Born: 1990 in Nelson',
  'Age 36',
  'Date of birth 14-Mar-1990',
  'Birthdate: 03/14/1990',
];

const MARRIED = [
  'Marital status: Married',
  'Married with two children',
  'Single, no children',
  'Civil status: single',
  'Relationship status: engaged',
  'Father of two',
  'Married, 3 kids',
  'Marital Status – Single',
  'Mother of three',
  'Family: wife and two sons',
  'Happily married',
  'Number of children: 2',
  'Status: Married',
  'Divorced, one daughter',
  'Marital status Married',
  'Married – two children (4 and 7)',
  'Children: 2 (born 2015 and 2018)',
  'Family status: married, one child',
];

const GENDER = [
  'Gender: Female',
  'Sex: M',
  'Gender – Male',
  'Gender Male',
  'Sex Female',
  'Gender: Non-binary',
  'Gender identity: woman',
  'Gender (M/F): F',
  'Sex: Male',
  'Gender: F',
  'Male, New Zealand',
  'GENDER: MALE',
];

const ORIGIN = [
  'Nationality: Indian',
  'Religion: Christian',
  'Race: Asian',
  'Nationality – British',
  'Religion Hindu',
  'Practising Catholic',
  'Nationality Indian',
  'Faith: Muslim',
  'Caste: General',
  'Ethnic origin: Chinese',
  'Denomination: Presbyterian',
  'Religious affiliation: Buddhist',
  'Place of birth: Pune, India',
  'Ethnicity: Samoan',
  'Nationality: South African',
  'Religious beliefs: none',
];

const HEALTH = [
  'Health: Excellent',
  'Health status: good',
  'Height: 180 cm',
  'Weight: 75 kg',
  'Blood group: O+',
  'Disability: none',
  'Non-smoker',
  'Height 5 ft 11',
  'No medical conditions',
  'In excellent health',
  'Medical history: none',
  'Fully vaccinated against Covid-19',
  'Vaccination status: fully vaccinated',
  'Smoker: no',
  'Blood type A positive',
  'Physical status: fit',
  'Health: no problems',
  'Physically fit and healthy',
];

/** Numbers that belong to nobody: counted up, or of ranges that are never given out. */
const NUMBERS = [
  'Passport: LM123456',
  'Passport No. N1234567',
  'IRD number: 123-456-789',
  'TFN: 123 456 789',
  'National Insurance number: QQ 12 34 56 C',
  'SSN: 000-12-3456',
  "Driver's licence: AB123456",
  'Driver licence number AB123456',
  'PAN: ABCDE1234F',
  'Aadhaar: 1234 5678 9012',
  'NI No: QQ123456C',
  'National ID: 1234567890123',
  'ID number: 1234567890123',
  'Passport number 123456789',
  'IRD No 123 456 789',
  'Social Security Number 000-12-3456',
  'Tax file number 123456789',
  'NRIC: S1234567D',
];

const STREETS = [
  '12 Rata Street',
  'Flat 3, 45 Jackson St',
  '3/45 Jackson Street',
  'Unit 7, 120 Collins Street',
  '27A Te Kapua Drive',
  '1450 NW Maple Street Apt 4',
  "8 Queen's Road",
  'Apartment 12B, 300 Queen Street',
  '22 High St',
  'The Old Mill, 4 Church Lane',
  '105 Kerikeri Road',
  '9 Mt Eden Rd',
  '18 Orchard Court',
  '2100 S Lamar Blvd',
  '33 Tui Grove',
  '51 Park Way',
  '14 The Parade',
  '7 Victoria Square',
  'Level 2, 61 Molesworth Street',
  '6 Hillcrest Boulevard',
];

/** A street before suburb and city, as addresses are written. */
const atAddress = (street: string): Fault => ({
  name: `“${street}”`,
  cv: (cv) => ({ ...cv, location: `${street}, ${cv.location}` }),
});

const SALARIES = [
  'Salary expectations: $120,000',
  'Current salary: $95,000 a year',
  'Expected CTC: 18 LPA',
  'Desired salary – $110k',
  'Salary: 60,000 GBP',
];

export const PERSONAL: readonly Planter[] = [
  { rule: 'personal/date-of-birth', faults: [...written(BORN), ...inSummary(['I am 36 years old.'])] },
  {
    rule: 'personal/photo',
    formats: ['docx', 'pdf'],
    faults: [{ name: 'portrait beside the name', sheet: (sheet) => ({ ...sheet, picture: 'portrait' }) }],
  },
  {
    rule: 'personal/marital-status',
    faults: [...written(MARRIED), ...inSummary(['I am married with a young daughter.'])],
  },
  {
    rule: 'personal/salary',
    faults: written(SALARIES),
    comesWith: [{ rule: 'wording/leaving-and-pay', why: 'pay that stands in the CV is pay told' }],
  },
  { rule: 'personal/gender', faults: written(GENDER) },
  { rule: 'personal/religion-or-nationality', faults: written(ORIGIN) },
  { rule: 'personal/health', faults: written(HEALTH) },
  { rule: 'personal/identity-number', faults: written(NUMBERS) },
  { rule: 'personal/full-street-address', faults: STREETS.map(atAddress) },
];
