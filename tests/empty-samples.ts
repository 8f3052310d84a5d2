import type { Cv } from '../src/model/cv.ts';
import type { Signals } from '../src/model/document.ts';

/** Signals of a file that shows nothing but its text. */
export const NO_SIGNALS: Signals = {
  columnsPerPage: null,
  pagesWithoutText: null,
  images: null,
  likelyPhotos: null,
  tables: null,
  textBoxes: null,
  letterSpacedLines: [],
  oddCharacterShare: 0,
  hiddenText: [],
  trackedChanges: null,
  fonts: null,
  encrypted: null,
  producer: null,
};

/** A CV in which nothing was found. */
export const EMPTY_CV: Cv = {
  contact: { name: null, label: null, email: null, phone: null, location: null, profiles: [] },
  summary: null,
  sections: [],
  work: [],
  volunteer: [],
  education: [],
  projects: [],
  skills: [],
  certificates: [],
  awards: [],
  publications: [],
  languages: [],
  interests: [],
  references: [],
  words: 0,
  language: 'und',
};
