import type { Concept } from './concepts/concept';
import { logOddsScores } from './log-odds';
import { nameOf, signatureOf } from './name-topic';
import type { PhraseTable } from './phrase-table';
import { PRIOR_TOTAL, phraseCounts, rankPhrases } from './telling-remarks';
import type { DiscoveredTopic, Remark, Topic, TopicMember } from './topic';
import { TopicReader } from './topic-reader';

const SURE_Z = 1.96;

export interface Candidate {
  reader: Topic['reader'];
  concept: Concept | null;
}

/** Gives each remark its best topic; topics too small to stand alone are dissolved, and theirs go where they fit next. */
export function describeTopics(
  candidates: readonly Candidate[],
  corpus: { remarks: readonly Remark[]; rows: Uint32Array; table: PhraseTable; least: number },
): DiscoveredTopic[] {
  let kept = candidates;
  let members = membersOf(kept, corpus);
  while (members.some((theirs) => theirs.length < corpus.least)) {
    kept = kept.filter((_, at) => (members[at]?.length ?? 0) >= corpus.least);
    members = membersOf(kept, corpus);
  }
  const described = kept.map((candidate, at) => describe(candidate, members[at] ?? [], corpus));
  return described.sort((a, b) => b.members.length - a.members.length);
}

function membersOf(
  candidates: readonly Candidate[],
  { remarks, rows }: { remarks: readonly Remark[]; rows: Uint32Array },
): TopicMember[][] {
  const reader = new TopicReader(candidates);
  const members: TopicMember[][] = candidates.map(() => []);
  for (const remark of rows) {
    const [best] = reader.read(remarks[remark]?.text ?? '');
    if (best) members[best.topic]?.push({ remark, score: best.score });
  }
  for (const theirs of members) theirs.sort((a, b) => b.score - a.score);
  return members;
}

function describe(
  { reader, concept }: Candidate,
  members: readonly TopicMember[],
  { remarks, table }: { remarks: readonly Remark[]; table: PhraseTable },
): DiscoveredTopic {
  const mine = new Set(members.map(({ remark }) => remark));
  const inside = phraseCounts(table, (row) => mine.has(row));
  const outside = phraseCounts(table, (row) => !mine.has(row));
  const ranked = rankPhrases(table, logOddsScores(inside, outside, PRIOR_TOTAL), SURE_Z);
  const signature = signatureOf(ranked);
  const topic: Topic = {
    version: 1,
    name: nameOf(signature) || concept?.name || '',
    concept: concept && { id: concept.id, name: concept.name },
    signature: signature.map(({ phrase, z }) => ({ phrase, z: Number(z.toFixed(2)) })),
    reader,
    remarks: members.length,
    calls: new Set(members.map(({ remark }) => remarks[remark]?.call)).size,
  };
  return { topic, members };
}
