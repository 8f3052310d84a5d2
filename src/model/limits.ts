/** Bounds on what is read; every stage after reading is linear in what these let through. */
export interface Limits {
  /** Size of one upload in bytes. */
  readonly bytes: number;
  /** Pages of a PDF that are read. */
  readonly pages: number;
  /** Characters of text. */
  readonly characters: number;
  /** Bytes that all parts of a DOCX may inflate to, by its own directory. */
  readonly inflatedBytes: number;
  /** Parts (files) inside a DOCX. */
  readonly parts: number;
}

/** The figures of the report contract (10 MB) and generous ones for what no CV needs. */
export const DEFAULT_LIMITS: Limits = {
  bytes: 10_000_000,
  pages: 100,
  characters: 1_000_000,
  inflatedBytes: 60_000_000,
  parts: 2_000,
};
