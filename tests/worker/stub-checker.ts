import { PrecheckError } from '../../src/model/errors.ts';
import type { JobAd } from '../../src/model/job-ad.ts';
import type { Checker, CheckOptions } from '../../src/pipeline.ts';
import { NO_SIGNALS } from '../empty-samples.ts';
import { SAMPLE_REPORT } from '../web/sample-report.ts';
import { SAMPLE_PACK } from './sample-pack.ts';

const SAMPLE_AD: JobAd = {
  profile: {
    id: 'job-ad',
    title: '',
    alternateTitles: [],
    anzsco: [],
    esco: [],
    skills: [],
    sections: { required: [], expected: [] },
    sources: ['The job ad'],
  },
  evidence: [],
  seniority: null,
  years: null,
  qualifications: [],
  certifications: [],
  workRights: [],
  otherTerms: [],
};

export interface Call {
  readonly text: string;
  readonly options: CheckOptions;
}

/** A checker that notes what it was asked and answers with the sample report; an upload that reads "fail: …" throws. */
export function stubChecker(): Checker & { readonly calls: Call[] } {
  const calls: Call[] = [];
  return {
    pack: SAMPLE_PACK,
    calls,
    async check(bytes, options) {
      const text = new TextDecoder().decode(bytes);
      calls.push({ text, options });
      if (text === 'fail: encrypted')
        throw new PrecheckError('encrypted', 'Take the password off and send it again.');
      if (text.trim() === '') throw new PrecheckError('empty', 'There is no text in this file.');
      if (text === 'fail: unexpected') throw new TypeError('cannot read “Aroha Tamahori” of undefined');
      const { fileName = null } = options;
      return { ...SAMPLE_REPORT, checkedOn: options.now, document: { ...SAMPLE_REPORT.document, fileName } };
    },
    async readAd(bytes) {
      const text = new TextDecoder().decode(bytes);
      if (text === 'fail: encrypted') throw new PrecheckError('encrypted', 'Save it without a password.');
      return text;
    },
    jobAd(text) {
      return { ...SAMPLE_AD, profile: { ...SAMPLE_AD.profile, title: text.split('\n')[0] ?? '' } };
    },
    parse() {
      throw new Error('The doors ask for reports only.');
    },
    judge() {
      throw new Error('The doors ask for reports only.');
    },
    async read(bytes, { fileName }) {
      const text = new TextDecoder().decode(bytes);
      if (text === 'fail: encrypted')
        throw new PrecheckError('encrypted', 'Save your CV without a password.');
      return {
        format: 'text',
        fileName,
        bytes: bytes.length,
        pages: null,
        text,
        lines: [],
        links: [],
        signals: NO_SIGNALS,
        readability: 'good',
        reasons: [],
      };
    },
  };
}
