import type { AudioSpan } from '@/models/speech/audio/speech-audio';
import { textFormatNamed } from '@/server/ingest/formats/registry';
import { mappingSite } from '@/server/ingest/mapping-site';
import { maskIncoming } from '@/server/ingest/transcripts/mask-incoming';
import { TextRules } from '@/server/ingest/transcripts/parts/text-rules';
import { transcriptMapping } from '@/server/ingest/transcripts/transcript-mapping';
import { utteranceRows } from '@/server/ingest/transcripts/write/rows';
import { database } from '@/server/postgres/client';
import { findSite } from '@/server/sites/find-site';
import { spansOf } from '../playback/masked-spans';
import type { TextToDeliver } from './deliver-text';
import { spokenCall } from './spoken-call';

/**
 * Where personal data is said in a recording whose text is not stored, because its call has its words from elsewhere: the
 * text is read and masked as it would be on its way to the store, and forgotten. Times of others' transcripts may be off,
 * or of another recording; by them nothing may be heard.
 */
export async function maskedInSpoken({
  siteId,
  call,
  spoken,
  fileName,
}: TextToDeliver): Promise<AudioSpan[]> {
  const site = await findSite(database(), siteId);
  const at = new Date();
  const mapping = transcriptMapping.parse({ kind: 'transcripts', format: 'calls' });
  const rules = await TextRules.open(mapping, mappingSite(site, at.getTime()), call.callId);
  const object = spokenCall(call, spoken, { fileName, at });
  // As it is read from a file: without what JSON does not know.
  const record: unknown = JSON.parse(JSON.stringify(object));
  const read = textFormatNamed('calls').call(
    { line: 1, lastLine: 1, raw: '', object: record as Record<string, unknown>, problem: null },
    rules,
  );
  const key = { siteId, batchId: '', day: '', version: '' };
  return spansOf(utteranceRows(read, maskIncoming(read, rules), key));
}
