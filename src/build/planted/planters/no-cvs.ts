import type { CleanCv } from '../clean-cv.ts';

/** Documents that people send by mistake. */
export const NO_CVS: readonly { readonly name: string; readonly lines: (cv: CleanCv) => string[] }[] = [
  {
    name: 'cover letter',
    lines: ({ name, phone, email, role }) => [
      name,
      `${phone} | ${email}`,
      '24 November 2026',
      'Dear hiring manager,',
      `I am writing to apply for the position of ${role.replaceAll('-', ' ')} that you advertised last week. I have followed your company for years and would be proud to work for it.`,
      'In my present job I look after a service that many people rely on, and I enjoy it most when something that was slow becomes quick. My colleagues would tell you that I keep my word and that I ask before I guess.',
      'I would welcome the chance to meet you and to tell you more about what I could do for your team. You can reach me by phone at any time after three.',
      'Yours sincerely,',
      name,
    ],
  },
  {
    name: 'letter of reference',
    lines: ({ name }) => [
      'To whom it may concern',
      `I have known ${name} for six years, first as a colleague and later as a neighbour. I have always found them honest, punctual and good company.`,
      'They once stayed until midnight to help me finish a report that was due in the morning, and never mentioned it again. I would hire them without a second thought.',
      'Please call me if you would like to know more.',
      'Kind regards,',
      'Margaret Underhill',
    ],
  },
  {
    name: 'invoice',
    lines: ({ name }) => [
      'INVOICE 2026-114',
      `Bill to: ${name}`,
      'Item: repair of one bicycle, front wheel and both brakes',
      'Amount due: $184.50, payable within fourteen days of the date of this invoice',
      'Please quote the number of the invoice with your payment. Thank you for your custom, and ride safely on the wet roads this winter.',
    ],
  },
  {
    name: 'recipe',
    lines: () => [
      'Feijoa crumble for six',
      'Peel the feijoas, cut them into quarters and lay them in a dish with a little sugar and the juice of a lemon.',
      'Rub the butter into the flour until it looks like crumbs, stir in the oats and the brown sugar, and spread it over the fruit.',
      'Bake until the top is golden and the juice bubbles at the edges. Serve warm, with cream if you like.',
    ],
  },
];
