/** The one file of mammoth that this stage uses; it has no types for its single files. */
declare module 'mammoth/lib/docx/docx-reader.js' {
  /** The parts of a document by their names; `read` is asked only for what is there. */
  export interface DocxParts {
    exists(name: string): boolean;
    read(name: string, encoding?: string): Promise<string>;
  }

  /** The document as a tree of its paragraphs and tables. */
  export function read(parts: DocxParts): Promise<{ readonly value: unknown }>;
}
