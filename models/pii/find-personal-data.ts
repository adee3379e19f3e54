import type { Transcript } from '@/models/text/transcript';
import { type Asked, askedAfter } from './asked';
import { findInUtterance } from './find-in-utterance';
import { type Reading, readUtterance } from './reading';
import { findHanNames, findNameParts, namePartsOf } from './spread-names';
import type { Finding, MaskOptions } from './types';
import { withNamesJoined, withoutOverlaps } from './without-overlaps';

/** More names no call has; each is looked for everywhere. */
const MOST_NAMES = 200;
const HAN_NAME = /^\p{Script=Han}+$/u;

/** The personal data of a call, and how each of its utterances was read. */
export interface PersonalData {
  readings: readonly Reading[];
  /** of each utterance, in order, without overlaps; offsets in the original text */
  findings: readonly (readonly Finding[])[];
}

/**
 * Finds personal data in what was said. An utterance is read in the light of those before it: what was asked there says
 * what a number is; names found anywhere are found everywhere.
 */
export function findPersonalData(
  transcript: Transcript,
  { knownNames = [] }: MaskOptions = {},
): PersonalData {
  const readings = transcript.utterances.map(({ text }) => readUtterance(text, transcript.language));
  let asked: Asked[] = [];
  const found = readings.map((reading) => {
    const findings = findInUtterance(reading, asked);
    asked = askedAfter(asked, reading, findings);
    return findings;
  });
  const spread = spreadNames(readings, found, knownNames);
  return {
    readings,
    findings: readings.map(({ text }, index) =>
      withNamesJoined(text, withoutOverlaps([...(found[index] ?? []), ...(spread[index] ?? [])])),
    ),
  };
}

/** Every other mention of the names that were found, and of those the call's metadata gives. */
function spreadNames(
  readings: readonly Reading[],
  findings: readonly Finding[][],
  known: readonly string[],
): Finding[][] {
  const names = findings.flat().filter(({ type }) => type === 'NAME');
  const values = [...new Set([...known, ...names.map(({ value }) => value)])];
  const han = values.filter((value) => HAN_NAME.test(value)).slice(0, MOST_NAMES);
  const parts = namePartsOf(values.filter((value) => !HAN_NAME.test(value)));
  return readings.map((reading) => [...findNameParts(reading, parts), ...findHanNames(reading, han)]);
}
