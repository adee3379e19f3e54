import { database } from '@/server/postgres/client';

/** The model that reads a site's calls for intents. */
export interface Champion {
  /** ClassifierVersion.id: what stands in a reading's `model` */
  id: string;
  number: number;
  /** ONNX with manifest and vocabulary, for openIntentModel */
  artefact: Uint8Array;
  /** from here on a label counts; people may have set it after the training */
  threshold: number;
}

/** The champion of a site; null while none is trained. */
export async function championOf(siteId: number): Promise<Champion | null> {
  const found = await database().classifierVersion.findFirst({
    where: { siteId, kind: 'intent', status: 'champion' },
    orderBy: { promotedAt: 'desc' },
    select: { id: true, number: true, artefact: true, threshold: true },
  });
  return found;
}
