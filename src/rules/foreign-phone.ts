import type { Contact } from '../model/cv.ts';
import type { RegionConventions } from '../model/pack.ts';

/** Whether a number that works is one of another country than the region's. */
export function isForeign(phone: NonNullable<Contact['phone']>, { dialCode }: RegionConventions): boolean {
  return phone.valid && dialCode !== undefined && !phone.value.startsWith(`+${dialCode}`);
}
