import type { RoleProfile } from '../model/role.ts';

/** Titles are compared without capitals, hyphens and spaces: "Back-end", "Back end" and "Backend" are one. */
function foldTitle(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#.]/gu, '');
}

/** The role whose id, title or alternate title this is; null where none is. */
export function nearestRole(title: string, roles: readonly RoleProfile[]): RoleProfile | null {
  const wanted = foldTitle(title);
  const names = (role: RoleProfile) => [role.id, role.title, ...role.alternateTitles].map(foldTitle);
  return (
    roles.find((role) => foldTitle(role.id) === wanted || foldTitle(role.title) === wanted) ??
    roles.find((role) => names(role).includes(wanted)) ??
    null
  );
}
