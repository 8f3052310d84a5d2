import { z } from 'zod';

/** Text that says something: no empty strings, no white space at the ends. */
export const text = z
  .string()
  .min(1, 'must not be empty')
  .refine((value) => value.trim() === value, 'must not begin or end with white space');

/** A paragraph; a YAML block scalar may end in line breaks, which are dropped. */
export const paragraph = z
  .string()
  .transform((value) => value.trim())
  .refine((value) => value !== '', 'must not be empty');

/** Kebab-case identifiers: permanent, safe in addresses and file names. */
export const identifier = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, "must be kebab-case, for example 'back-end-developer'");
