import { stratifiedFolds } from '@/models/linear/stratified-folds';
import { type Lessons, type MemberOptions, memberScores, pointsAt, trainMembers } from './members';

export interface CrossValidated {
  folds: number;
  /** Of each member, rows × classes: each row scored by members that had not seen it. */
  scores: Float32Array[];
}

/** Few examples need more of them to learn from; many are learned in reasonable time by fewer rounds. */
const FOLDS = { few: 10, many: 3 };
const FEW = 1000;

/** Members' scores of all lessons by members trained without them. */
export async function crossValidate(lessons: Lessons, options: MemberOptions): Promise<CrossValidated> {
  const { texts, truth, classes, points } = lessons;
  const folds = Math.min(texts.length, texts.length < FEW ? FOLDS.few : FOLDS.many);
  const foldOf = stratifiedFolds(truth, folds, options.seed);
  const places = Int32Array.from(foldOf.keys());
  let scores: Float32Array[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const learned = places.filter((place) => foldOf[place] !== fold);
    const asked = places.filter((place) => foldOf[place] === fold);
    const members = await trainMembers(
      {
        texts: Array.from(learned, (place) => texts[place] as string),
        truth: learned.map((place) => truth[place] as number),
        classes,
        points: points && pointsAt(points, learned),
      },
      { ...options, onProgress: (share) => options.onProgress?.((fold + share) / folds) },
    );
    const said = memberScores(
      members,
      Array.from(asked, (place) => texts[place] as string),
      points && pointsAt(points, asked),
    );
    if (scores.length === 0) scores = said.map(() => new Float32Array(texts.length * classes));
    said.forEach((opinion, member) => {
      asked.forEach((place, row) => {
        scores[member]?.set(opinion.subarray(row * classes, (row + 1) * classes), place * classes);
      });
    });
  }
  return { folds, scores };
}
