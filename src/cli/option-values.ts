import { InvalidArgumentError, Option } from 'commander';

/** A choice that does not mind capitals: `--region nz` is NZ. The message of a wrong one lists them all. */
export function choice(flags: string, description: string, values: readonly string[]): Option {
  const option = new Option(flags, description);
  option.argChoices = [...values];
  return option.argParser((given: string) => {
    const value = values.find((candidate) => candidate.toLowerCase() === given.toLowerCase());
    if (value === undefined) throw new InvalidArgumentError(`Allowed choices are ${values.join(', ')}.`);
    return value;
  });
}

/** A parser of numbers between two bounds, both allowed. */
export function numberBetween(lowest: number, highest: number, whole: boolean): (given: string) => number {
  return (given) => {
    const value = Number(given);
    const fits =
      given.trim() !== '' && value >= lowest && value <= highest && (!whole || Number.isInteger(value));
    if (!fits) {
      throw new InvalidArgumentError(
        `It must be a ${whole ? 'whole ' : ''}number from ${lowest} to ${highest}.`,
      );
    }
    return value;
  };
}

/** A day that exists, written YYYY-MM-DD. */
export function parseDay(given: string): string {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(given) ? new Date(`${given}T00:00:00Z`) : null;
  const exists = parsed !== null && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(given);
  if (!exists) throw new InvalidArgumentError('It must be a day written as YYYY-MM-DD, such as 2026-03-31.');
  return given;
}
