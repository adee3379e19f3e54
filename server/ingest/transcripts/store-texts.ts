import { readPolicy } from '@/server/privacy/read-policy';
import { isGathered } from '../gathered';
import type { MappingSite } from '../mapping/compile-calls';
import type { Origin } from '../source/open-source';
import type { SourceShape } from '../source/shape';
import type { StoreOptions } from '../write/block-run';
import { fileStem } from './file-stem';
import { openedTexts } from './open-vcons';
import { TextRules } from './parts/text-rules';
import { readTexts } from './text-records';
import type { TranscriptMapping } from './transcript-mapping';
import { storeTranscripts } from './write/store-transcripts';

export interface TextSource {
  origin: Origin;
  shape: SourceShape;
  mapping: TranscriptMapping;
  rules: MappingSite;
}

/**
 * Stores the transcripts of a batch, masked, as the site's policy on texts says.
 * @returns false when it was canceled
 */
export async function storeTexts(
  { origin, shape, mapping, rules }: TextSource,
  options: StoreOptions,
): Promise<boolean> {
  const { batch, signal } = options;
  const { skipSensitive } = await readPolicy(batch.siteId);
  const source = openedTexts(await readTexts(origin, shape), mapping, origin);
  const textRules = await TextRules.open(mapping, rules, fileStem(batch.fileName));
  return storeTranscripts(
    source,
    textRules,
    {
      siteId: batch.siteId,
      timeZone: mapping.timeZone ?? rules.timeZone,
      batchId: batch.id,
      seq: batch.seq,
      fileName: batch.fileName,
      sender: batch.createdBy,
      mapping,
      detectLanguage: textRules.detectLanguage,
      skipSensitive,
      gathered: isGathered(batch),
      ...(signal ? { signal } : {}),
    },
    options,
  );
}
