import type { Report } from '../../model/report.ts';
import { Part } from './part.tsx';

/** What stood in the way of reading the file. Comes before everything else, since it puts the rest in doubt. */
export function Readability({ report }: { readonly report: Report }) {
  const { readability, reasons } = report.document;
  return (
    <Part
      id="readability"
      title="First, how your file reads"
      note={
        readability === 'none'
          ? 'We found no text that software can read. A person sees the page; a screener’s system sees an empty one.'
          : 'The words are there, but their order cannot be trusted. Screeners’ software meets the same trouble. Nothing below is called missing because of it.'
      }
    >
      {reasons.length > 0 && (
        <ul class="readability-reasons">
          {reasons.map((reason) => (
            <li>{reason.charAt(0).toUpperCase() + reason.slice(1)}</li>
          ))}
        </ul>
      )}
      <p>
        <strong>A quick test:</strong> open the file, select everything, copy it and paste it into a plain
        text editor. What you see there is about what a screener’s software sees.
      </p>
    </Part>
  );
}
