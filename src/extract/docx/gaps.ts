import type { DraftLine } from '../draft.ts';
import type { SpacedLine } from './lines.ts';

/** Lines further apart than this many times the usual distance have a gap between them, as in a PDF. */
const GAP_FACTOR = 1.45;

function distance(line: SpacedLine, above: SpacedLine): number {
  const close = line.closeStyle !== null && line.closeStyle === above.closeStyle;
  return line.pitch + (close ? 0 : Math.max(above.after, line.before));
}

/**
 * Marks the lines that stand apart from the one above. A DOCX has no geometry, but it says how much space it puts
 * where: set against the distance that most rows have, as a person's eye does and the reader of PDF does too.
 */
export function markGaps(lines: readonly SpacedLine[]): DraftLine[] {
  const distances = lines.map((line, index) =>
    index === 0 ? line.pitch : distance(line, lines[index - 1]!),
  );
  const rows = lines.flatMap((line, index) => [
    distances[index]!,
    ...Array.from({ length: Math.min(20, line.rows) - 1 }, () => line.pitch),
  ]);
  const usual = rows.sort((one, other) => one - other)[rows.length >> 1] ?? 0;
  return lines.map(({ line }, index) => ({
    ...line,
    gapBefore: index > 0 && (line.gapBefore || distances[index]! > usual * GAP_FACTOR),
  }));
}
