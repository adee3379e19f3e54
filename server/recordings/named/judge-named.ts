import { type Judgement, judgeRecording } from '../judge-recording';
import { type BytesOfAudio, namedCall, namingOf } from './call-of-audio';
import { asOwnCall, type OwnCall } from './own-call';

/** Whose recording a file is that came by itself. */
interface NamedArrival {
  judgement: Judgement;
  /** the delivery that names it; null: its own file says whose it is */
  cameWithId: string | null;
  /** what its own file tells, where a delivery names it */
  own: OwnCall | null;
  listenOnly: boolean;
}

/** @param byItself what was judged of it by what its own file tells */
export async function judgeNamed(
  siteId: number,
  byItself: Judgement,
  bytes: BytesOfAudio,
): Promise<NamedArrival> {
  const naming = await namingOf(siteId, bytes);
  if (!naming) return { judgement: byItself, cameWithId: null, own: null, listenOnly: false };
  const { batchId: cameWithId, listenOnly } = naming;
  const judgement = await judgeRecording(siteId, namedCall(naming, byItself.call));
  return { judgement, cameWithId, own: asOwnCall(byItself.call), listenOnly };
}
