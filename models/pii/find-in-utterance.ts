import type { Asked } from './asked';
import { findAddresses } from './detectors/address';
import { findBirthDates } from './detectors/birth-date';
import { findChineseAddresses } from './detectors/chinese-address';
import { findChineseNames } from './detectors/chinese-name';
import { classifyRun } from './detectors/classify-run';
import { findEmails } from './detectors/email';
import { findGivenMasks } from './detectors/given-mask';
import { findNames } from './detectors/name';
import { findSecrets } from './detectors/secret';
import { findSpelledName } from './detectors/spelled-name';
import type { CueKind } from './lexicon/entries';
import { ROLE } from './lexicon/roles';
import { numberRuns } from './number-runs';
import type { Reading } from './reading';
import type { Finding } from './types';

/** A name is the answer only of the next utterance or the one after it. */
const NAME_LEFT = 3;

/** Everything found in one utterance, given what was asked before it; findings may overlap. */
export function findInUtterance(reading: Reading, asked: readonly Asked[]): Finding[] {
  const kinds = asked.map(({ kind }) => kind);
  const nameAsked = asked.some(({ kind, left }) => kind === 'NAME' && left >= NAME_LEFT);
  const chinese = reading.lexicon.language === 'zh-TW';
  return [
    ...findGivenMasks(reading),
    ...((reading.all & ROLE.at) !== 0 || reading.text.length > 0 ? findEmails(reading) : []),
    ...numbersIn(reading, kinds, nameAsked),
    ...findBirthDates(reading, kinds.includes('BIRTH_DATE')),
    ...(chinese ? findChineseAddresses(reading) : findAddresses(reading, kinds.includes('ADDRESS'))),
    ...(reading.cues.some(({ kind }) => kind === 'SECRET') ? findSecrets(reading) : []),
    ...findNames(reading, nameAsked),
    ...findChineseNames(reading, nameAsked),
  ];
}

function numbersIn(reading: Reading, asked: readonly CueKind[], nameAsked: boolean): Finding[] {
  const findings: Finding[] = [];
  for (const run of numberRuns(reading, asked)) {
    const found = findSpelledName(reading, run, nameAsked) ?? classifyRun(reading, run, asked);
    if (found) findings.push(found);
  }
  return findings;
}
