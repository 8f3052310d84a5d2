/**
 * A half-open range of UTF-16 offsets into `TextDocument.text`: `text.slice(start, end)` is what it covers.
 *
 * Why offsets and not copies: every finding must quote the CV exactly and say where. Page, line and box are
 * looked up from the offset, never found again by searching, which would report the wrong one of two repeats.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A recovered value together with the place it was read from. */
export interface Field<Value = string> extends Span {
  readonly value: Value;
}
