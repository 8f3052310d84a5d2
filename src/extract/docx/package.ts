import { strFromU8 } from 'fflate';
import { PrecheckError } from '../../model/errors.ts';
import { type Bounds, stopIfLate } from '../../model/limits.ts';
import { childOf, elementsOf, parseXml, textOf, type XmlElement } from './xml.ts';
import { type Archive, openZip } from './zip.ts';

/** What to say of a DOCX that cannot be opened. */
export const DAMAGED_DOCX =
  'This Word document cannot be opened as it is. Open it in Word or LibreOffice, save it as a new DOCX or PDF and send that.';

/** What one part says of another: a header, a picture, an address on the web. */
export interface Relationship {
  /** The last word of its type: "header", "hyperlink", "image". */
  readonly type: string;
  /** Path of the part inside the package, or the address where it lies outside. */
  readonly target: string;
}

/** One part with what it points to. */
export interface Part {
  readonly root: XmlElement;
  readonly relationships: ReadonlyMap<string, Relationship>;
}

/** The parts of a DOCX that are read. */
export interface DocxPackage {
  readonly main: Part;
  /** The part that the main one points to by that type, or null. */
  readonly related: (type: string) => Part | null;
  /** A part by its path, or null. */
  readonly part: (path: string) => Part | null;
  /** The program that wrote the file, from docProps/app.xml. */
  readonly application: string | null;
}

function decode(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  const text = wide === null ? strFromU8(bytes) : new TextDecoder(wide).decode(bytes);
  return text.replace(/^\ufeff/, '');
}

/** "word" and "../media/a.png" → "media/a.png". */
function resolvePath(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `${folder}/${target}`;
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

function readRelationships(xml: string | null, folder: string, bounds: Bounds): Map<string, Relationship> {
  const relationships = new Map<string, Relationship>();
  if (xml === null) return relationships;
  for (const { attributes } of elementsOf(parseXml(xml, bounds.limits))) {
    const { Id: id, Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    if (id === undefined) continue;
    relationships.set(id, {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: mode === 'External' ? target : resolvePath(folder, target),
    });
  }
  return relationships;
}

function packageOf(archive: Archive, bounds: Bounds): DocxPackage {
  const textAt = (path: string): string | null => {
    const bytes = archive.read(path);
    return bytes === null ? null : decode(bytes);
  };
  const relationshipsOf = (path: string) => {
    const folder = folderOf(path);
    const name = path.slice(folder === '' ? 0 : folder.length + 1);
    const xml = textAt(`${folder === '' ? '' : `${folder}/`}_rels/${name}.rels`);
    return readRelationships(xml, folder, bounds);
  };
  const part = (path: string): Part | null => {
    stopIfLate(bounds);
    const xml = textAt(path);
    return xml === null ? null : { root: parseXml(xml, bounds.limits), relationships: relationshipsOf(path) };
  };
  const first = (relationships: ReadonlyMap<string, Relationship>, type: string): string | undefined =>
    [...relationships.values()].find((one) => one.type === type && archive.has(one.target))?.target;
  const main = part(first(relationshipsOf(''), 'officeDocument') ?? 'word/document.xml');
  if (main === null) throw new Error('no main document part');
  const application = textAt('docProps/app.xml');
  return {
    main,
    part,
    related: (type) => part(first(main.relationships, type) ?? `word/${type}.xml`),
    application: application === null ? null : applicationOf(application, bounds),
  };
}

/** Properties are no reason to refuse a CV, so damaged ones are left out. */
function applicationOf(xml: string, { limits }: Bounds): string | null {
  try {
    const element = childOf(parseXml(xml, limits), 'Application');
    const name = element === undefined ? '' : textOf(element).trim();
    return name === '' ? null : name.slice(0, 200);
  } catch {
    return null;
  }
}

/**
 * Opens the package: parts are found by their relationships, as Word does, not by their usual names.
 * @throws PrecheckError `too-complex` beyond the limits, `encrypted` where it is locked, `corrupt` where it cannot be read.
 */
export function openPackage(bytes: Uint8Array, bounds: Bounds): DocxPackage {
  try {
    return packageOf(openZip(bytes, bounds), bounds);
  } catch (error) {
    if (error instanceof PrecheckError) throw error;
    throw new PrecheckError('corrupt', DAMAGED_DOCX, { cause: error });
  }
}
