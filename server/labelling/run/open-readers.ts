import { openSentiment } from '@/models/sentiment/sentiment-model';
import { championOf } from '@/server/intents/champion';
import { detectorSpecs } from '@/server/irritants/detectors/detector-specs';
import type { LabelKind } from '@/server/postgres/generated/enums';
import type { Readers } from './reading-task';

/** What reads the calls of a site at the moment. */
export interface SiteReaders {
  models: Readers;
  /** what stands in a reading's `model` */
  names: Record<LabelKind, string>;
  /** the kinds that something reads, of those asked for */
  kinds: readonly LabelKind[];
}

/** The champion of intents, the shipped sentiment model and the detectors of irritants of a site. */
export async function openReaders(siteId: number, wanted: readonly LabelKind[]): Promise<SiteReaders> {
  const [champion, specs] = await Promise.all([championOf(siteId), detectorSpecs(siteId)]);
  const there: Record<LabelKind, boolean> = {
    intent: champion !== null,
    sentiment: true,
    irritant: specs.specs.length > 0,
  };
  const kinds = wanted.filter((kind) => there[kind]);
  return {
    kinds,
    models: {
      intents: kinds.includes('intent') ? champion : null,
      sentiment: kinds.includes('sentiment'),
      irritants: kinds.includes('irritant') ? specs : null,
    },
    names: {
      intent: champion?.id ?? '',
      sentiment: kinds.includes('sentiment') ? await sentimentName() : '',
      irritant: specs.fingerprint,
    },
  };
}

/** Name and version of the shipped weights. */
async function sentimentName(): Promise<string> {
  const model = await openSentiment();
  await model.close();
  return model.card.version;
}
