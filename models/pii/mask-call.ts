import type { Transcript } from '@/models/text/transcript';
import { type Asked, askedAfter } from './asked';
import { findInUtterance } from './find-in-utterance';
import { MaskNumbers } from './number-masks';
import { type Reading, readUtterance } from './reading';
import { sensitiveKinds } from './sensitive/sensitive-kinds';
import { findHanNames, findNameParts, namePartsOf } from './spread-names';
import type { Finding, Mask, MaskedCall, MaskedUtterance, MaskOptions, PiiType } from './types';
import { withoutOverlaps } from './without-overlaps';

const HAN_NAME = /^\p{Script=Han}+$/u;

/**
 * Replaces personal data in a call by typed masks: `[PHONE_1]`, the same number for the same value throughout the call,
 * whoever says it and whether it is written or spoken. Masks the text has already stay. Rules and word lists only; what
 * they find and miss is measured in models/pii/measured.json: never promise that everything is found.
 *
 * @param transcript what was said; its language decides which words are known
 * @returns the masked utterances in order, masks as UTF-16 offsets in the masked text, counts, and kinds of especially
 *   protected content (GDPR art. 9 and 10)
 */
export function maskCall(transcript: Transcript, options: MaskOptions = {}): MaskedCall {
  const readings = transcript.utterances.map(({ text }) => readUtterance(text, transcript.language));
  const findings = findInCall(readings);
  const spread = spreadNames(readings, findings, options.knownNames ?? []);
  const numbers = new MaskNumbers();
  const counts: Partial<Record<PiiType, number>> = {};
  const utterances = readings.map((reading, index): MaskedUtterance => {
    const kept = withoutOverlaps([...(findings[index] ?? []), ...(spread[index] ?? [])]);
    for (const { type } of kept) counts[type] = (counts[type] ?? 0) + 1;
    return maskText(reading.text, kept, numbers);
  });
  return { utterances, counts, sensitive: sensitiveKinds(readings) };
}

function findInCall(readings: readonly Reading[]): Finding[][] {
  let asked: Asked[] = [];
  return readings.map((reading) => {
    const found = findInUtterance(reading, asked);
    asked = askedAfter(asked, reading, found);
    return found;
  });
}

/** Every other mention of the names that were found, and of those the call's metadata gives. */
function spreadNames(
  readings: readonly Reading[],
  findings: readonly Finding[][],
  known: readonly string[],
): Finding[][] {
  const names = findings.flat().filter(({ type }) => type === 'NAME');
  const values = [...known, ...names.map(({ value }) => value)];
  const han = values.filter((value) => HAN_NAME.test(value));
  const parts = namePartsOf(values.filter((value) => !HAN_NAME.test(value)));
  return readings.map((reading) => [...findNameParts(reading, parts), ...findHanNames(reading, han)]);
}

function maskText(text: string, findings: readonly Finding[], numbers: MaskNumbers): MaskedUtterance {
  const masks: Mask[] = [];
  let masked = '';
  let from = 0;
  for (const finding of findings) {
    masked += text.slice(from, finding.start);
    const given = text.slice(finding.start, finding.end) === finding.value;
    const label = given && /^[[<*#•x]/i.test(finding.value) ? finding.value : numbers.labelOf(finding);
    masks.push({
      type: finding.type,
      label,
      start: masked.length,
      end: masked.length + label.length,
      ...(finding.check ? { check: finding.check } : {}),
    });
    masked += label;
    from = finding.end;
  }
  return { text: masked + text.slice(from), masks };
}
