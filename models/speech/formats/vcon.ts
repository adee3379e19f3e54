import type { Speaker } from '@/models/text/transcript';
import type { SpokenTranscript } from '../spoken-transcript';
import { CONTACT_CENTER, VCON_SYNTAX, vconDate, vconUuid } from './vcon-values';

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

/** What parties are called who have a part in the call (the extension's `role`), and who is none (`type`). */
const PARTS: Readonly<Record<Speaker, object>> = {
  agent: { role: 'agent' },
  customer: { role: 'customer' },
  ivr: { type: 'bot', role: 'ivr' },
  unknown: {},
};

/**
 * A transcript as a vCon (draft-ietf-vcon-vcon-core-04): parties, the recording as dialog, what was said as analysis. The
 * sound stays where it is: the dialog only names its file.
 */
export function vconOf(
  transcript: SpokenTranscript,
  { file, startedAt, createdAt, sha256 }: VconContext,
): object {
  const speakers = [...new Set(transcript.utterances.map(({ speaker }) => speaker))];
  return {
    vcon: VCON_SYNTAX,
    uuid: vconUuid(`callcast vcon ${sha256}`),
    extensions: [CONTACT_CENTER],
    created_at: vconDate(createdAt),
    parties: speakers.map((speaker) => ({ name: NAMES[speaker], ...PARTS[speaker] })),
    dialog: [
      {
        type: 'recording',
        start: vconDate(startedAt),
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
  mp3: 'audio/x-mp3',
  flac: 'audio/flac',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  m4a: 'audio/x-mp4',
  mp4: 'audio/x-mp4',
  aac: 'audio/aac',
  ulaw: 'audio/basic',
  alaw: 'audio/basic',
};

function mediaTypeOf(file: string): string {
  return MEDIA_TYPES[file.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}
