/**
 * A job title without capitals, accents, hyphens and spaces: "Back-end", "Back end" and "Backend" are one.
 *
 * Why not letters alone: "C", "C++" and "C#" are three.
 */
export function foldTitle(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#.]/gu, '');
}
