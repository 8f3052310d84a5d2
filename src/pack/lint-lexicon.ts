import type { Draft } from './draft.ts';
import type { Fault } from './source.ts';

/** The first place of each repeated entry is right, the later ones are faults. */
function repeats(words: readonly string[]): { index: number; word: string }[] {
  const seen = new Set<string>();
  return words.flatMap((word, index) => {
    const repeated = seen.has(word);
    seen.add(word);
    return repeated ? [{ index, word }] : [];
  });
}

/** A key in two files (the later would silently win), a word twice in a list, a heading of two kinds. */
export function lintLexicon(files: Draft['lexicon'], lists: Draft['lists']): Fault[] {
  const faults: Fault[] = [];
  const keys = new Set<string>();
  for (const file of files) {
    const kindOf = new Map<string, string>();
    for (const [key, value] of Object.entries(file.value)) {
      if (keys.has(key)) faults.push(file.fault([key], `'${key}' stands in another file already`));
      keys.add(key);
      const groups = Array.isArray(value) ? [{ path: [key], words: value }] : [];
      if (key === 'headings' || key === 'stopWords' || key === 'titleLevels') {
        for (const [name, words] of Object.entries(value as Record<string, string[]>)) {
          groups.push({ path: [key, name], words });
        }
      }
      for (const { path, words } of groups) {
        for (const { index, word } of repeats(words)) {
          faults.push(file.fault([...path, index], `'${word}' stands here twice`));
        }
      }
    }
    for (const [kind, words] of Object.entries(file.value.headings ?? {})) {
      for (const [index, word] of words.entries()) {
        const other = kindOf.get(word);
        if (other !== undefined && other !== kind) {
          faults.push(file.fault(['headings', kind, index], `'${word}' is a heading of '${other}' already`));
        }
        kindOf.set(word, kind);
      }
    }
  }
  for (const list of lists) {
    for (const { index, word } of repeats(list.value.words)) {
      faults.push(list.fault([index], `'${word}' stands here twice`));
    }
  }
  return faults;
}
