import type { Transcript } from '@/models/text/transcript';
import { findPersonalData } from './find-personal-data';
import { MaskNumbers } from './number-masks';
import { sensitiveKinds } from './sensitive/sensitive-kinds';
import type { Finding, Mask, MaskedCall, MaskedUtterance, MaskOptions, PiiType } from './types';

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
  const { readings, findings } = findPersonalData(transcript, options);
  const numbers = new MaskNumbers();
  const counts: Partial<Record<PiiType, number>> = {};
  const utterances = readings.map(({ text }, index) => {
    const found = findings[index] ?? [];
    for (const { type } of found) counts[type] = (counts[type] ?? 0) + 1;
    return maskText(text, found, numbers);
  });
  return { utterances, counts, sensitive: sensitiveKinds(readings) };
}

function maskText(text: string, findings: readonly Finding[], numbers: MaskNumbers): MaskedUtterance {
  const masks: Mask[] = [];
  let masked = '';
  let from = 0;
  for (const finding of findings) {
    masked += text.slice(from, finding.start);
    const label = finding.given ? text.slice(finding.start, finding.end) : numbers.labelOf(finding);
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
  const replaced = findings.map(({ start, end }) => ({ start, end }));
  return { text: masked + text.slice(from), masks, replaced };
}
