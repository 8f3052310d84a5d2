import { z } from 'zod';
import { SEVERITIES } from '../model/finding.ts';
import type { RuleChange, RuleChanges } from '../model/rule-change.ts';

const points = z.number().min(0).max(100);

/** The short forms: `off` or false, `on` or true, and a severity by itself. */
function spellOut(value: unknown): unknown {
  if (value === 'off' || value === false) return { on: false };
  if (value === 'on' || value === true) return { on: true };
  return (SEVERITIES as readonly unknown[]).includes(value) ? { severity: value } : value;
}

const EXPECTED = `must be off, on, ${SEVERITIES.join(', ')}, or hold 'severity', 'points' or 'options'`;

/** One change, in short or in full. */
export const ruleChangeSchema = z.preprocess(
  spellOut,
  z
    .strictObject(
      {
        on: z.boolean().exactOptional(),
        severity: z.enum(SEVERITIES).exactOptional(),
        points: z
          .strictObject({ each: points.exactOptional(), atMost: points.exactOptional() })
          .exactOptional(),
        options: z.record(z.string(), z.unknown()).exactOptional(),
      },
      { error: ({ code }) => (code === 'invalid_type' ? EXPECTED : undefined) },
    )
    // Who gives a rule a severity wants to hear from it, whatever a layer below says.
    .transform((change): RuleChange => (change.severity === undefined ? change : { on: true, ...change })),
);

/** `rules:` of a region, a role or a configuration file: changes by rule id, in short or in full. */
export const ruleChangesSchema: z.ZodType<RuleChanges> = z.record(z.string(), ruleChangeSchema);
