import { createHash } from 'node:crypto';
import type { Speaker } from '@/models/text/transcript';
import type { SpokenTranscript } from '../spoken-transcript';

export interface VconContext {
  /** of the recording, without its folder */
  file: string;
  /** when the recording began, as far as it is known */
  startedAt: Date;
  createdAt: Date;
  /** of the recording's bytes, hex: the same recording has the same vCon */
  sha256: string;
}

const NAMES: Readonly<Record<Speaker, string>> = {
  agent: 'Agent',
  customer: 'Customer',
  ivr: 'Announcement',
  unknown: 'Speaker',
};

/** A transcript as a vCon (IETF draft-ietf-vcon-vcon-core): parties, the recording as dialog, what was said as analysis. */
export function vconOf(
  transcript: SpokenTranscript,
  { file, startedAt, createdAt, sha256 }: VconContext,
): object {
  const speakers = [...new Set(transcript.utterances.map(({ speaker }) => speaker))];
  return {
    vcon: '0.4.0',
    uuid: uuidOf(sha256),
    created_at: createdAt.toISOString(),
    parties: speakers.map((speaker) => ({ name: NAMES[speaker], role: speaker })),
    dialog: [
      {
        type: 'recording',
        start: startedAt.toISOString(),
        duration: transcript.durationMs / 1000,
        parties: speakers.map((_, party) => party),
        mediatype: mediaTypeOf(file),
        filename: file,
      },
    ],
    analysis: [
      {
        type: 'transcript',
        dialog: 0,
        vendor: transcript.engine,
        product: transcript.model,
        mediatype: 'application/json',
        encoding: 'json',
        body: {
          ...(transcript.language === '' ? {} : { language: transcript.language }),
          utterances: transcript.utterances.map(({ speaker, startMs, endMs, text, confidence, words }) => ({
            // by role: a party's number would be read as a name by most
            speaker,
            start: startMs / 1000,
            end: endMs / 1000,
            text,
            confidence,
            ...(words
              ? {
                  words: words.map((word) => ({
                    text: word.text,
                    start: word.startMs / 1000,
                    end: word.endMs / 1000,
                    confidence: word.confidence,
                  })),
                }
              : {}),
          })),
        },
      },
    ],
    attachments: [],
  };
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  wav: 'audio/x-wav',
  mp3: 'audio/mpeg',
  flac: 'audio/flac',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  m4a: 'audio/mp4',
  mp4: 'audio/mp4',
  aac: 'audio/aac',
  ulaw: 'audio/basic',
  alaw: 'audio/basic',
};

function mediaTypeOf(file: string): string {
  return MEDIA_TYPES[file.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

/** A UUID of version 8 (RFC 9562) made of a hash. */
function uuidOf(sha256: string): string {
  const hex = createHash('sha256').update(`callcast vcon ${sha256}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
