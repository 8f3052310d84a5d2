import type { Style } from './styles.ts';
import { childOf, elementsOf, settingOf, type XmlElement } from './xml.ts';

/** Tells the list level of a paragraph, or null where no marker is seen before it. */
export type ListLevelOf = (
  numbering: string | undefined,
  level: number | undefined,
  style: Style,
) => number | null;

interface Level {
  /** Whether it shows a marker: some levels are numbered in name only. */
  readonly shown: boolean;
  readonly style: string | undefined;
}

interface Definition {
  readonly levels: ReadonlyMap<number, Level>;
  /** A numbering style that says it all instead. */
  readonly link: string | undefined;
}

function readLevel(element: XmlElement): Level {
  const format = settingOf(element, 'w:numFmt') ?? 'decimal';
  const text = settingOf(element, 'w:lvlText');
  const picture = childOf(element, 'w:lvlPicBulletId') !== undefined;
  return {
    shown: format !== 'none' && (picture || text === undefined || text.trim() !== ''),
    style: settingOf(element, 'w:pStyle'),
  };
}

function readDefinition(element: XmlElement): Definition {
  const levels = elementsOf(element).filter(({ name }) => name === 'w:lvl');
  return {
    levels: new Map(levels.map((level) => [Number(level.attributes['w:ilvl'] ?? 0), readLevel(level)])),
    link: settingOf(element, 'w:numStyleLink'),
  };
}

/** Levels of the styles that Word makes lists with, where a file uses them and leaves their numbering out. */
function levelByName(name: string): number | null {
  const match = /^list (?:bullet|number)(?: ([2-5]))?$/.exec(name);
  return match === null ? null : Number(match[1] ?? 1) - 1;
}

/** Reads the numbering part. */
export function readNumbering(
  root: XmlElement | null,
  styleOf: (id: string | undefined) => Style | undefined,
): ListLevelOf {
  const elements = elementsOf(root ?? undefined);
  const definitions = new Map<string, Definition>();
  const byNumber = new Map<string, string>();
  for (const element of elements) {
    if (element.name === 'w:abstractNum')
      definitions.set(element.attributes['w:abstractNumId'] ?? '', readDefinition(element));
    if (element.name === 'w:num')
      byNumber.set(element.attributes['w:numId'] ?? '', settingOf(element, 'w:abstractNumId') ?? '');
  }
  const definitionOf = (numbering: string): Definition | undefined => {
    const own = definitions.get(byNumber.get(numbering) ?? '');
    if (own?.link === undefined) return own;
    const linked = styleOf(own.link)?.paragraph.numbering;
    return definitions.get(byNumber.get(linked ?? '') ?? '');
  };
  return (numbering, level, style) => {
    if (numbering === undefined) return levelByName(style.name);
    const definition = definitionOf(numbering);
    if (definition === undefined) return null;
    const byStyle = [...definition.levels].find(([, own]) => own.style === style.id)?.[0];
    const index = level ?? byStyle ?? 0;
    // A level that the file leaves out is shown as Word's own would be.
    return definition.levels.get(index)?.shown === false ? null : index;
  };
}
