import type { Format } from '@/app/_ui/format';
import type { CoverageCounts } from '@/server/ingest/coverage/contract';
import { coveredShare } from '../covered-share';
import type { ShareName } from './coverage-url';

interface ShareWords {
  label: string;
  /** what it is a share of */
  of: string;
}

export const SHARE_WORDS: Record<ShareName, ShareWords> = {
  transcript: { label: 'With a transcript', of: 'Of the answered calls, those that can be read' },
  channels: { label: 'Two channels', of: 'Of the recordings, those with agent and customer apart' },
  consent: { label: 'Consent known', of: 'Of all calls, those that say whether the caller agreed' },
};

/** Which share of the calls is covered; null where there is nothing to have a share of. */
export function shareOf(name: ShareName, counts: CoverageCounts): number | null {
  if (name === 'transcript') {
    const { withTranscript, answered } = counts;
    return answered + withTranscript > 0 ? coveredShare({ calls: withTranscript, answered }) : null;
  }
  if (name === 'channels') return counts.recorded > 0 ? counts.twoChannels / counts.recorded : null;
  return counts.calls > 0 ? (counts.consentGiven + counts.consentRefused) / counts.calls : null;
}

/** The numbers behind a share, in words. */
export function shareNote(format: Format, name: ShareName, counts: CoverageCounts): string {
  if (name === 'transcript') {
    return `${format.count(counts.withTranscript)} of ${format.count(counts.answered)} answered calls`;
  }
  if (name === 'channels') {
    return counts.recorded > 0
      ? `${format.count(counts.twoChannels)} of ${format.count(counts.recorded)} recordings`
      : 'no recording was heard';
  }
  if (counts.consentGiven + counts.consentRefused === 0) return 'no call says it';
  return `${format.count(counts.consentGiven)} agreed, ${format.count(counts.consentRefused)} refused`;
}
