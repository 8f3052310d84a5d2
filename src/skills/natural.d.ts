/** The two files of natural that this stage uses; it has no types for its single files. */
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** How alike two words are, 0 to 1, a shared beginning counting more. */
  export default function jaroWinkler(one: string, other: string): number;
}

declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
