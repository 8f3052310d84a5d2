import { z } from 'zod';

/**
 * The part of the SARIF 2.1.0 schema that our logs use, property by property, without the room that the schema leaves for
 * others: what is not here would be a mistake of ours (OASIS SARIF 2.1.0 errata 01, sections 3.13 to 3.58).
 */
const URI_REFERENCE = /^(?:[a-z][a-z0-9+.-]*:)?(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-F]{2})+$/i;

const text = z.string().min(1);
const message = z.strictObject({ text: z.string(), markdown: text.optional() });
const bag = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);
const level = z.enum(['none', 'note', 'warning', 'error']);
const index = z.int().min(0);
const artifactLocation = z.strictObject({ uri: z.string().regex(URI_REFERENCE), index: index.optional() });
const location = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation,
    region: z
      .strictObject({
        startLine: z.int().min(1),
        charOffset: index,
        charLength: index,
        snippet: z.strictObject({ text: z.string() }).optional(),
      })
      .optional(),
  }),
  properties: bag.optional(),
});
const descriptor = z.strictObject({
  id: text,
  deprecatedIds: z.array(text).min(1).optional(),
  shortDescription: message,
  fullDescription: message,
  help: message,
  defaultConfiguration: z.strictObject({ level }),
  properties: bag,
});
const result = z.strictObject({
  ruleId: text,
  ruleIndex: index.optional(),
  level,
  message,
  locations: z.array(location).min(1),
  relatedLocations: z.array(location).min(1).optional(),
  partialFingerprints: z.record(z.string(), z.string()),
  properties: bag.optional(),
  baselineState: z.enum(['new', 'unchanged', 'updated', 'absent']).optional(),
  suppressions: z
    .array(
      z.strictObject({
        kind: z.enum(['inSource', 'external']),
        status: z.enum(['accepted', 'underReview', 'rejected']),
        justification: z.string(),
      }),
    )
    .optional(),
});

export const sarifSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({
            name: text,
            version: text,
            semanticVersion: text,
            rules: z.array(descriptor),
            properties: bag.optional(),
          }),
        }),
        columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
        invocations: z.array(
          z.strictObject({
            executionSuccessful: z.boolean(),
            toolExecutionNotifications: z
              .array(
                z.strictObject({
                  descriptor: z.strictObject({ id: text }),
                  level,
                  message,
                  locations: z.array(location),
                }),
              )
              .min(1)
              .optional(),
          }),
        ),
        artifacts: z.array(
          z.strictObject({ location: artifactLocation, length: z.int().min(1).optional(), properties: bag }),
        ),
        results: z.array(result),
      }),
    )
    .length(1),
});
