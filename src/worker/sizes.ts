import { DEFAULT_LIMITS } from '../model/limits.ts';

/** Room in a body for what stands beside the CV: boundaries, a job ad, a profile, the other fields. */
const FIELDS_BYTES = 1_000_000;

/**
 * Bytes of one request body: the 10 MB that a CV may have, a third more for base64, and room for the fields.
 *
 * Why so wide: the stage that reads the file measures the file itself; this bound only keeps a body that can
 * never be right from filling memory.
 */
export const BODY_BYTES = Math.ceil((DEFAULT_LIMITS.bytes * 4) / 3) + FIELDS_BYTES;

/** Bytes of a request with two CVs. */
export const COMPARISON_BODY_BYTES = 2 * BODY_BYTES;

/** Bytes of a refused body that are let run by, so that a person reads why; whoever sends more is cut off. */
export const DRAINED_BYTES = 100_000_000;

/** Parts of one form: our longest has fourteen fields, two CVs and an ad among them. */
export const FORM_PARTS = { all: 30, files: 5 } as const;

/** Bytes of the headers of one part: room for a file name of 255 characters, each written as nine ("%E4%BD%A0"). */
export const PART_HEADER_BYTES = 4096;

/** Characters of a field that is no CV: the longest is a job ad or a profile. */
export const FIELD_CHARACTERS = 400_000;

/** Characters of the name of a field; no field of ours has more than 15. */
export const FIELD_NAME_CHARACTERS = 40;

/** Characters of a job ad; the longest ads run to about 20,000. */
export const JOB_AD_CHARACTERS = 100_000;

/** Characters of the id of a role. */
export const ROLE_CHARACTERS = 100;

/** Characters of a file name, as file systems allow. */
export const FILE_NAME_CHARACTERS = 255;

/** Characters of a search for a skill; no name in the vocabulary is longer. */
export const QUERY_CHARACTERS = 100;

/** What to say and do about an upload that is too large, in the words of every door. */
export const TOO_LARGE_ADVICE = `This upload is larger than ${DEFAULT_LIMITS.bytes / 1_000_000} MB. A CV is seldom over 1 MB: take out pictures, or save it again as a PDF with “smallest size”, and send that.`;
