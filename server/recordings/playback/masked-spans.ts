import type { AudioSpan } from '@/models/speech/audio/speech-audio';

/** Where personal data is said in a call, by the transcript that a delivery stored; null where there is none of it. */
export async function maskedSpans(_call: {
  siteId: number;
  callId: string;
  batchId: string;
}): Promise<AudioSpan[] | null> {
  throw new Error('not made yet');
}
