import type { CueKind } from './lexicon/entries';
import type { Reading } from './reading';
import type { Finding } from './types';

/** How many utterances later an answer may come; each piece of one prolongs it. */
const UTTERANCES = 4;

/** A kind of data that was asked for or begun, and for how many utterances it still may come. */
export interface Asked {
  kind: CueKind;
  left: number;
}

/** These are said in one piece: once answered, they are not asked any more. */
const ONCE: ReadonlySet<CueKind> = new Set([
  'BIRTH_DATE',
  'NAME',
  'POSTCODE',
  'CARD_CODE',
  'CARD_EXPIRY',
  'ADDRESS',
]);

/** What may be answered after an utterance: what it names last comes first. */
export function askedAfter(asked: readonly Asked[], reading: Reading, findings: readonly Finding[]): Asked[] {
  const named = new Set<CueKind>();
  for (let index = reading.cues.length - 1; index >= 0; index -= 1) {
    const cue = reading.cues[index];
    if (cue && !(cue.generic && asked.length > 0)) named.add(cue.kind);
  }
  const found = new Set(findings.map(({ type }) => type));
  const still = asked
    .filter(({ kind }) => !named.has(kind))
    .map(({ kind, left }) => ({ kind, left: found.has(kind) ? UTTERANCES : left - 1 }))
    .filter(({ kind }) => !(found.has(kind) && ONCE.has(kind)))
    .filter(({ left }) => left > 0);
  return [...[...named].map((kind) => ({ kind, left: UTTERANCES })), ...still];
}
