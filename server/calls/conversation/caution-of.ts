import { z } from 'zod';
import { DEALT_OUT } from '@/server/ingest/transcripts/deal-out';
import { UNKNOWN_SIGNER } from '@/server/ingest/transcripts/parts/vcon-opened';

const CAUTIONS = [DEALT_OUT, UNKNOWN_SIGNER];

/** What readers of other programs' texts keep beside them (spoken-call.ts, join-calls.ts). */
const told = z.object({
  joined: z.literal('agent_time').optional(),
  speakers: z
    .object({ by: z.enum(['greeting', 'direction']), confidence: z.number().min(0).max(1) })
    .optional(),
});

/** What the settings of a transcript say that everybody who reads it should know; '' for nothing. */
export function cautionOf(settings: string): string {
  const known = CAUTIONS.find((caution) => settings.startsWith(caution));
  if (known) return known;
  const { joined, speakers } = toldIn(settings);
  const by = speakers?.by === 'greeting' ? 'what they say' : 'who spoke first';
  return [
    ...(joined ? ['Joined to this call by agent and time.'] : []),
    ...(speakers
      ? [`Who is agent and who customer was told by ${by} (${Math.round(speakers.confidence * 100)}% sure).`]
      : []),
  ].join(' ');
}

function toldIn(settings: string): z.infer<typeof told> {
  try {
    return told.parse(JSON.parse(settings));
  } catch {
    return {};
  }
}
