import { describe, expect, it } from 'vitest';
import { assembleText, draftLine } from '../../src/extract/draft.ts';
import { pack } from '../../src/generated/pack.ts';
import { parseCv } from '../../src/parse/index.ts';
import { lexicon, NOW, parseText } from './parse-text.ts';

const BODY =
  '\n\nSUMMARY\nDeveloper with five years of experience in web services.\n\nEXPERIENCE\nDeveloper, Blue Pine Ltd, Jan 2019 – Present\n- Built an API\n\nSKILLS\nJava, SQL\n';

describe('the name', () => {
  it.each([
    ['JOHAN VAN DER MERWE\nJava Developer\njohan@example.co.za', 'Johan van der Merwe'],
    ['Curriculum Vitae – Jane Whitmore\nAuckland', 'Jane Whitmore'],
    ['CV of Siobhán O’Brien\nsiobhan@example.ie', 'Siobhán O’Brien'],
    ['Resume: Ravi Patel\nBusiness Analyst', 'Ravi Patel'],
    ['Xiaoming (Mike) Li\nDeveloper | Auckland', 'Xiaoming (Mike) Li'],
    ['Wei "Wendy" Zhang\nQA Engineer', 'Wei "Wendy" Zhang'],
    ['Li Na (李娜)\nData Engineer', 'Li Na (李娜)'],
    ['Dr. Priya Krishnan, PhD, MIITP\nData Scientist', 'Priya Krishnan'],
    ['Eilidh MacDonald BSc (Hons) MBCS\nSolutions Architect', 'Eilidh MacDonald'],
    ['Sam Taylor (they/them)\nDeveloper', 'Sam Taylor'],
    ['SMITH, Jonathan\nLeeds', 'Jonathan Smith'],
    ['Jane Doe, Full Stack Developer\nNelson, NZ', 'Jane Doe'],
    ['JANE DOE – Data Analyst\nNelson, NZ', 'Jane Doe'],
    ['Full Name: Oluwaseun Adeyemi-Bankole\nAddress: Christchurch', 'Oluwaseun Adeyemi-Bankole'],
    ['Fionnuala an tSionnach\nDeveloper', 'Fionnuala an tSionnach'],
    ['Location Nelson, Tasman\nMele Tuʻipulotu\nmele@example.to', 'Mele Tuʻipulotu'],
    ['ANA DE LA ROSA\nDeveloper', 'Ana de la Rosa'],
    ['Hēmi Pōtae\nhemi@example.nz', 'Hēmi Pōtae'],
    ['Suresh\nsuresh@example.com', 'Suresh'],
    ['Mark Page\nmark@example.com', 'Mark Page'],
    ['Lead Developer at Acme Ltd\nKiri Tamihana\nkiri@example.com', 'Kiri Tamihana'],
  ])('of %j', async (head, expected) => {
    expect((await parseText(head + BODY)).cv.contact.name?.value).toBe(expected);
  });

  it.each([
    'Software Developer\nAuckland\ndev@example.com',
    'Blue Pine Recruitment Ltd\nhello@example.com',
    'Profile\nUpdated March 2024',
    'Wellington\nNew Zealand',
    'Blue Pines · Full-time Jul 2025 - Present\nhello@example.com',
  ])('is absent rather than wrong: %j', async (head) => {
    expect((await parseText(head + BODY)).cv.contact.name).toBeNull();
  });
});

describe('a name in large print over several lines', () => {
  it.each([
    [['Moana Example-', 'Tester'], 'Moana Example-Tester'],
    [['ANA', 'MARIA DE LA', 'ROSA'], 'Ana Maria de la Rosa'],
  ])('%j is one', async (rows, expected) => {
    const { document } = await parseText('Jane Example');
    const drafts = [...rows, 'Developer', 'Skills', 'Java, SQL', 'Interests', 'Chess'].map((text, index) =>
      draftLine(text, {
        page: 1,
        fontSize: rows.includes(text) ? 24 : 10,
        box: [50, index * 30, 50 + text.length * 5, index * 30 + 20],
      }),
    );
    const read = { ...document, format: 'pdf' as const, ...assembleText(drafts) };
    const cv = parseCv(read, { lexicon, conventions: pack.regions[0]!, now: NOW });
    expect(cv.contact.name?.value).toBe(expected);
  });
});

describe('ways to reach the candidate', () => {
  it.each([
    ['jane.whitmore+cv@example.com', 'jane.whitmore+cv@example.com'],
    ['chris @ example.com | 021-555-0105', 'chris@example.com'],
    ['tane(at)example.co.nz', 'tane@example.co.nz'],
    ['Email: jane.whitmore@\nexample.co.nz', 'jane.whitmore@example.co.nz'],
    ['jane.whitmore@example.co\nm', 'jane.whitmore@example.com'],
    ['jane@whitmore-\nexample.com\nwww.whitmore-example.com', 'jane@whitmore-example.com'],
    ['jane@whitmore-exam-\nple.com\nwww.whitmore-example.com', 'jane@whitmore-example.com'],
    ['jane@exam-\nple.com', undefined],
  ])('the address in %j', async (line, expected) => {
    expect((await parseText(`Jane Whitmore\n${line}${BODY}`)).cv.contact.email?.value).toBe(expected);
  });

  it.each([
    ['Fax: 09 555 0199\nMobile: 027 555 0165', '+64275550165'],
    ['ABN 12 345 678 901\nPhone 0064 21 555 0166', '+64215550166'],
    ['Mobile No. : (+64) 21 555 0149', '+64215550149'],
    ['Date of birth: 12/03/1988', undefined],
  ])('the phone in %j', async (line, expected) => {
    expect((await parseText(`Jane Whitmore\n${line}${BODY}`)).cv.contact.phone?.value).toBe(expected);
  });
});
