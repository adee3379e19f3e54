import { findPersonalData } from './find-personal-data';
import type { CaseSpan, MaskingCase } from './masking-case';
import type { Finding, PiiType } from './types';

/** Counts of what should be masked and what was. Shares are counts divided by `expected` (recall) or `found` (precision). */
export interface MaskingScore {
  /** spans that should be masked */
  expected: number;
  /** of these, spans a mask of any type overlaps */
  hit: number;
  /** of these, spans of which no letter or digit is left readable */
  covered: number;
  /** of these, spans masked with exactly these ends and this type */
  exact: number;
  /** masks that were made */
  found: number;
  /** of these, masks that overlap a span that should be masked */
  right: number;
}

export interface MaskingScores {
  cases: number;
  /** by type; `found` and `right` count masks of that type */
  types: ReadonlyMap<PiiType, MaskingScore>;
  total: MaskingScore;
  /** cases in which something was left readable or masked needlessly */
  failures: readonly MaskingFailure[];
}

export interface MaskingFailure {
  id: string;
  utterance: number;
  type: PiiType;
  kind: 'missed' | 'partly' | 'needless';
  text: string;
}

/** Masks every case and compares with what should have been masked. */
export function scoreMasking(cases: readonly MaskingCase[]): MaskingScores {
  const scores: Scores = { types: new Map(), total: emptyScore(), failures: [] };
  for (const one of cases) {
    const { findings } = findPersonalData({
      language: one.language,
      utterances: one.utterances.map((turn) => ({ ...turn, startMs: null, endMs: null })),
    });
    one.utterances.forEach(({ text }, utterance) => {
      const found = (findings[utterance] ?? []).filter(({ given }) => !given);
      const expected = one.spans.filter((span) => span.utterance === utterance);
      const place = { id: one.id, utterance };
      for (const span of expected) scoreExpected(scores, { ...place, text, span, found });
      for (const finding of found) scoreFound(scores, { ...place, text, finding, expected });
    });
  }
  return { cases: cases.length, ...scores };
}

interface Scores {
  types: Map<PiiType, MaskingScore>;
  total: MaskingScore;
  failures: MaskingFailure[];
}

interface Turn {
  id: string;
  utterance: number;
  text: string;
}

function scoreExpected(
  { types, total, failures }: Scores,
  { id, utterance, text, span, found }: Turn & { span: CaseSpan; found: readonly Finding[] },
): void {
  const state = stateOf(text, span, found);
  for (const counted of [scoreOf(types, span.type), total]) addExpected(counted, state);
  if (state.covered) return;
  const kind = state.hit ? 'partly' : 'missed';
  failures.push({ id, utterance, type: span.type, kind, text: text.slice(span.start, span.end) });
}

function scoreFound(
  { types, total, failures }: Scores,
  { id, utterance, text, finding, expected }: Turn & { finding: Finding; expected: readonly CaseSpan[] },
): void {
  const { type, start, end } = finding;
  const right = expected.some((span) => overlap(span, finding));
  for (const counted of [scoreOf(types, type), total]) {
    counted.found += 1;
    if (right) counted.right += 1;
  }
  if (!right) failures.push({ id, utterance, type, kind: 'needless', text: text.slice(start, end) });
}

interface Place {
  start: number;
  end: number;
}

interface SpanState {
  hit: boolean;
  covered: boolean;
  exact: boolean;
}

function stateOf(text: string, span: Place & { type: PiiType }, found: readonly Finding[]): SpanState {
  const over = found.filter((finding) => overlap(span, finding));
  let readable = '';
  for (let at = span.start; at < span.end; at += 1) {
    if (!over.some(({ start, end }) => at >= start && at < end)) readable += text.charAt(at);
  }
  return {
    hit: over.length > 0,
    covered: !/[\p{L}\p{N}]/u.test(readable),
    exact: over.some(
      ({ start, end, type }) => start === span.start && end === span.end && type === span.type,
    ),
  };
}

function overlap(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}

function emptyScore(): MaskingScore {
  return { expected: 0, hit: 0, covered: 0, exact: 0, found: 0, right: 0 };
}

function scoreOf(types: Map<PiiType, MaskingScore>, type: PiiType): MaskingScore {
  const known = types.get(type);
  if (known) return known;
  const score = emptyScore();
  types.set(type, score);
  return score;
}

function addExpected(score: MaskingScore, { hit, covered, exact }: SpanState): void {
  score.expected += 1;
  if (hit) score.hit += 1;
  if (covered) score.covered += 1;
  if (exact) score.exact += 1;
}
