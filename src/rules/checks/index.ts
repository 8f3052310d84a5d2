import type { CheckKind } from '../check.ts';
import { consistency } from './consistency.ts';
import { count } from './count.ts';
import { dates } from './dates.ts';
import { length } from './length.ts';
import { order } from './order.ts';
import { pattern } from './pattern.ts';
import { phraseList } from './phrase-list.ts';
import { present } from './present.ts';
import { quantity } from './quantity.ts';
import { repeat } from './repeat.ts';
import { share } from './share.ts';
import { skill } from './skill.ts';

const kinds: readonly CheckKind[] = [
  consistency,
  count,
  dates,
  length,
  order,
  pattern,
  phraseList,
  present,
  quantity,
  repeat,
  share,
  skill,
];

/** Every check kind that a rule may name, by `kind`. */
export const checkKinds: ReadonlyMap<string, CheckKind> = new Map(kinds.map((kind) => [kind.kind, kind]));
