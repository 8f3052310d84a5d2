import { version } from '../../package.json';
import type { Pack } from '../model/pack.ts';
import type { Format } from '../model/settings.ts';
import { renderCsv } from '../render/csv.ts';
import type { Gate } from '../render/gate.ts';
import { renderJson, renderJsonRecords } from '../render/json.ts';
import { renderJunit } from '../render/junit.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { renderNdjsonRecord } from '../render/ndjson.ts';
import type { PrettyOptions } from '../render/palette.ts';
import { renderPretty, renderPrettySummary } from '../render/pretty.ts';
import type { CheckRecord } from '../render/record.ts';
import { renderSarif } from '../render/sarif.ts';

export interface RenderOptions {
  readonly format: Format;
  /** True where one file was asked for by name: its report stands alone then, else in a list even of one. */
  readonly alone: boolean;
  readonly gate: Gate;
  readonly pretty: PrettyOptions;
  readonly rules: Pack;
}

/** All records in one format. */
export async function renderRecords(
  records: readonly CheckRecord[],
  options: RenderOptions,
): Promise<string> {
  const { format, alone, gate, pretty, rules } = options;
  switch (format) {
    case 'json':
      return alone ? records.map(renderAlone).join('') : renderJsonRecords(records);
    case 'ndjson':
      return records.map(renderNdjsonRecord).join('');
    case 'sarif':
      return renderSarif(records, { gate, rules: rules.rules, version });
    case 'junit':
      return renderJunit(records, gate);
    case 'markdown':
      return renderMarkdown(records);
    case 'csv':
      return renderCsv(records, gate);
    case 'html': {
      // The pages are a part of the program that no other format needs.
      const { renderStandalone } = await import('../web/standalone.tsx');
      return renderStandalone(records, rules);
    }
    case 'pretty':
      return prettyOf(records, gate, pretty);
  }
}

function renderAlone(record: CheckRecord): string {
  return renderJson(record.report ?? record);
}

function prettyOf(records: readonly CheckRecord[], gate: Gate, options: PrettyOptions): string {
  const reports = records.map((record) => renderPretty(record, options));
  if (records.length === 1) return reports.join('');
  const rule = `\n${options.palette.dim('─'.repeat(Math.max(1, Math.min(options.width, 100))))}\n\n`;
  return [...reports, renderPrettySummary(records, gate, options)].join(rule);
}
