/** An exact piece of pdf.js, which stands in it once, and what stands there instead. */
export type Guard = readonly [from: string, to: string];

const before = (piece: string, added: string): Guard => [piece, added + piece];
const behind = (piece: string, added: string): Guard => [piece, piece + added];

/** What stands at the head of the guarded reader. */
export const HEAD = `import { takeBudget } from "../extract/pdf/reading-budget.ts";
const budgetOf = xref => xref?.pdfManager?.budget;
`;

/** The manager of a document takes the budget that was handed over for it; every table of objects leads to it. */
const MANAGER: readonly Guard[] = [
  [
    '    password\n  }) {\n    this._docBaseUrl',
    '    password,\n    rangeChunkSize\n  }) {\n    this._docBaseUrl',
  ],
  behind('    this._docId = docId;\n', '    this.budget = takeBudget(rangeChunkSize);\n'),
];

/** Bytes: what any filter puts out, each time; plain content as often as it is drawn; what is searched for a lost end. */
const BYTES: readonly Guard[] = [
  before(
    '    const buffer2 = new Uint8Array(size);\n    buffer2.set(buffer);\n    return this.buffer = buffer2;',
    '    budgetOf((this.dict ?? this.firstDict)?.xref)?.spend("decodedBytes", size - buffer.byteLength);\n',
  ),
  before(
    '    super(maybeLength);\n    this.streams = streams;\n',
    '    budgetOf(streams[0]?.dict?.xref)?.spend("decodedBytes", maybeLength);\n',
  ),
  [
    '    this.streams = streams;\n    this._onError',
    '    this.streams = streams;\n    this.firstDict = streams[0]?.dict;\n    this._onError',
  ],
  behind(
    '        chunks.push(chunk);\n        totalLength += chunk.byteLength;\n',
    '        budgetOf(this.dict?.xref)?.spend("decodedBytes", chunk.byteLength);\n',
  ),
  behind(
    '      length = this.#findStreamLength(startPos);\n',
    '      budgetOf(this.xref)?.spend("decodedBytes", stream.pos - startPos);\n',
  ),
  before(
    '    this.stateManager = stateManager;\n    this.nonProcessedArgs = [];\n',
    '    this.budget = budgetOf(xref);\n    this.budget?.spend("decodedBytes", stream.dict && stream instanceof Stream ? stream.length : 0);\n',
  ),
];

/** Operators, those skipped for their arguments too. */
const OPERATORS: readonly Guard[] = [
  [
    '        const cmd = obj.cmd;\n        const opSpec',
    '        const cmd = obj.cmd;\n        this.budget?.obey();\n        const opSpec',
  ],
];

/** Objects and tables: a cross-reference stream may promise a thousand million entries in no bytes. */
const TABLES: readonly Guard[] = [
  before(
    '        entry.offset = parser.getObj();\n',
    '        this.pdfManager.budget?.spend("entries", 1);\n',
  ),
  behind('        streamState.entryNum = i;\n', '        this.pdfManager.budget?.spend("entries", 1);\n'),
  before(
    '    const nums = new Array(n);\n',
    '    this.pdfManager.budget?.spend("entries", Math.max(1, n));\n',
  ),
  before(
    '    this._pendingRefs.put(ref);\n    try {\n',
    '    this.pdfManager.budget?.spend("objects", 1);\n',
  ),
  // A file whose table is damaged is searched for its objects; each one that comes twice is read through.
  [
    '            const parser = new Parser({\n              lexer: new Lexer(stream.makeSubStream(startPos))\n            });\n            parser.getObj();\n            updateEntries = true;',
    '            const again = stream.makeSubStream(startPos);\n            const parser = new Parser({\n              lexer: new Lexer(again)\n            });\n            try {\n              parser.getObj();\n            } finally {\n              this.pdfManager.budget?.spend("decodedBytes", again.pos - again.start);\n            }\n            updateEntries = true;',
  ],
  before(
    '    for (const annotationRef of annots) {\n      promises.push(',
    '    this.pdfManager.budget?.spend("objects", 10 * annots.length);\n',
  ),
];

/** Pages that are looked up ahead may never be asked for: that one is damaged must end no process. */
const AHEAD: readonly Guard[] = [
  [
    '          pageDictCache.put(lastKid, xref.fetchAsync(lastKid));',
    '          const ahead = xref.fetchAsync(lastKid);\n          ahead.catch(() => {});\n          pageDictCache.put(lastKid, ahead);',
  ],
];

/** Fonts: ranges of codes that a few bytes stretch over millions, and programs that call each other without end. */
const FONTS: readonly Guard[] = [
  ['const MAX_MAP_RANGE = 2 ** 24 - 1;', 'const MAX_MAP_RANGE = 0xffff;'],
  before(
    '    while (low <= high) {\n      this._map[low++] = dstLow++;',
    '    this.budget?.spend("entries", Math.max(1, high - low));\n',
  ),
  before(
    '    const lastByte = dstLow.length - 1;\n    while (low <= high) {',
    '    this.budget?.spend("entries", Math.max(1, high - low));\n',
  ),
  [
    '      const parsedCMap = await parseCMap(new CMap(), ',
    '      const ownCMap = new CMap();\n      ownCMap.budget = budgetOf(encoding.dict?.xref);\n      const parsedCMap = await parseCMap(ownCMap, ',
  ],
  [
    '            for (let j = start; j <= code; j++) {\n              glyphsWidths[j]',
    '            for (let j = Math.max(start, 0); j <= Math.min(code, 0xffff); j++) {\n              glyphsWidths[j]',
  ],
  [
    '              for (let j = start; j <= code; j++) {\n                glyphsVMetrics[j]',
    '              for (let j = Math.max(start, 0); j <= Math.min(code, 0xffff); j++) {\n                glyphsVMetrics[j]',
  ],
  behind(
    '          let glyphCode = file.getInt32() >>> 0;\n',
    '          if (endCharCode - startCharCode + mappings.length > 0x20000) {\n            break;\n          }\n',
  ),
  behind(
    '    if (!data || state.callDepth > MAX_SUBR_NESTING',
    ' || (state.calls = (state.calls || 0) + 1) > 2000',
  ),
  [
    '    const count = encoded.length;\n    let error = false;\n',
    '    const count = encoded.length;\n    if ((this.calls = (this.calls || 0) + 1) > 2000) {\n      return true;\n    }\n    let error = false;\n',
  ],
];

/** Functions and colours of tables that a few numbers make huge. Gradients have no text, so they are not worked out. */
const COLOURS: readonly Guard[] = [
  behind(
    '    length *= outputSize;\n',
    '    if (size.length > 4) {\n      throw new FormatError("too many inputs");\n    }\n    budgetOf(stream.dict?.xref)?.spend("entries", length);\n',
  ),
  before(
    '    const length = base.numComps * (highVal + 1);\n    this.lookup',
    '    if (!(highVal <= 255)) {\n      throw new FormatError("too many colours");\n    }\n',
  ),
  [
    '      const shadingFill = Pattern.parseShading(shading, this.xref, resources, this._pdfFunctionFactory, this.globalColorSpaceCache, localColorSpaceCache);\n      patternIR = shadingFill.getIR();',
    '      patternIR = [];',
  ],
];

/**
 * Pictures stay packed, but for those that may be a portrait: on the first page, without the codes of scanners, by
 * their own head no larger than a portrait is, and without their masks. The others are still seen to be there.
 */
const PICTURES: readonly Guard[] = [
  [
    '    if (maxImageSize !== -1 && w * h > maxImageSize) {\n      const msg = "Image exceeded maximum allowed size and was removed.";\n      if (!ignoreErrors) {\n        throw new Error(msg);\n      }\n      warn(msg);\n      return;\n    }\n',
    '    const isMask = dict.get("IM", "ImageMask") || false;\n    const stayPacked = image instanceof Jbig2Stream || image instanceof JpxStream || image instanceof CCITTFaxStream;\n    if (isMask || stayPacked || isInline || this.pageIndex > 0 || w * h > maxImageSize || budgetOf(this.xref)?.mayUnpack(w * h) === false) {\n      operatorList.addOp(isMask ? OPS.paintImageMaskXObject : OPS.paintImageXObject, [null, w, h]);\n      return;\n    }\n',
  ],
  [
    '    const smask = image.dict.get("SMask");\n    const mask = image.dict.get("Mask");',
    '    const smask = null;\n    const mask = null;',
  ],
  before(
    '  const mcusPerLine = Math.ceil(frame.samplesPerLine / 8 / frame.maxH);\n',
    '  if (!(frame.samplesPerLine * frame.scanLines <= 2e6)) {\n    throw new JpegError("more pixels than its dictionary says");\n  }\n',
  ),
  behind(
    '          const parseDNLMarker = ++numSOSMarkers === 1 && !dnlScanLines;\n',
    '          if (numSOSMarkers > 64) {\n            throw new JpegError("too many scans");\n          }\n',
  ),
];

/** All guards, in the order of the file's reading. */
export const GUARDS: readonly Guard[] = [
  ...MANAGER,
  ...BYTES,
  ...OPERATORS,
  ...TABLES,
  ...AHEAD,
  ...FONTS,
  ...COLOURS,
  ...PICTURES,
];
