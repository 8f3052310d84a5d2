import { expect, test } from 'vitest';
import { inFormWords } from '../../src/web/form-words.ts';

test('a fault whose detail begins with its title says it once', () => {
  const title = 'This file is empty';
  const fault = { field: 'cv', title, detail: `${title}. Save your CV as PDF.` } as const;
  expect(inFormWords(fault, 'empty')).toEqual({ field: 'cv', title, detail: 'Save your CV as PDF.' });
  const other = { ...fault, detail: 'Save your CV as PDF.' };
  expect(inFormWords(other, 'empty')).toEqual(other);
});
