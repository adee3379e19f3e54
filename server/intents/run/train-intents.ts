import { languageNamed } from '@/models/intent/examples';
import { type IntentModel, openIntentModel } from '@/models/intent/intent-model';
import { trainIntent } from '@/models/intent/train/train-intent';
import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import type { RunControl, RunHandler } from '@/server/language-runs/run-handler';
import { TASKS } from '@/server/language-runs/tasks';
import { database } from '@/server/postgres/client';
import { championOf } from '../champion';
import type { Judged } from '../evaluation/judged';
import { readTree } from '../taxonomy/read-tree';
import { readAgain } from '../versions/read-again';
import type { VersionComparison } from '../versions/version-card';
import { type CollectedExamples, collectExamples, type TrainingExample } from './collect-examples';
import { compareModels } from './compare-models';
import { describedIntents } from './described-intents';
import { makeCard } from './make-card';
import { storeVersion } from './store-version';
import { recentCalls, tryOnCalls } from './try-on-calls';

/**
 * Trains a model of a site's intents from what people said of calls: typed, imported and corrected examples, and descriptions
 * where examples are few. A fixed fifth of the examples is held back: on it the card's figures are measured, and the new
 * version is compared with the champion. The first version of a site reads calls at once, later ones wait for a person.
 * The same examples, settings and seed give the same model; begun again after a kill, it trains from the start.
 */
export const trainIntents: RunHandler = async (run, control) => {
  const { seed } = TASKS.train_intents.parse(run.settings);
  const { siteId } = run;
  const started = Date.now();
  control.onProgress({ stage: 'collecting examples', done: 0, total: 1 });
  const tree = await readTree(database(), siteId);
  const nameOf = (label: string) => tree.get(tree.canonicalId(label))?.name ?? 'a deleted intent';
  const collected = await collectExamples(siteId, tree, new Date());
  const lessons = [...collected.train, ...describedIntents(tree, collected.train)];
  requireLessons(lessons);
  const { bytes, card: made } = await trainIntent(lessons.map(asExample), {
    seed,
    signal: control.signal,
    onProgress: ({ stage, share }) =>
      control.onProgress({ stage: STAGES[stage], done: Math.round(share * 100), total: 100 }),
  });
  const model = await openIntentModel(bytes);
  try {
    control.onProgress({ stage: 'judging on held-back examples', done: 0, total: 1 });
    const judged = await judge(model, collected.held);
    const card = makeCard({
      method: collected.train.length === 0 ? 'cold_start' : 'trained',
      embeddings: made.embeddings,
      seed,
      seconds: (Date.now() - started) / 1000,
      collected,
      judged,
      labels: model.labels,
      nameOf,
    });
    const comparison = await againstChampion({ siteId, seed, model, judged, collected, nameOf }, control);
    control.signal.throwIfAborted();
    const version = await storeVersion(run, {
      artefact: new Uint8Array(bytes),
      threshold: model.threshold,
      card,
      comparison,
    });
    if (version.isChampion) await readAgain({ actor: SYSTEM_ACTOR }, siteId);
    return {
      versionId: version.id,
      number: version.number,
      champion: version.isChampion,
      examples: collected.train.length,
      accuracy: card.accuracy?.value ?? null,
    };
  } finally {
    await model.close();
  }
};

const STAGES = {
  embedding: 'reading sentences',
  checking: 'checking on parts of the examples',
  training: 'training',
} as const;

function requireLessons(lessons: readonly TrainingExample[]): void {
  const labels = new Set(lessons.flatMap(({ label }) => label ?? []));
  if (labels.size >= 2) return;
  throw new AppError('invalid_input', 'A model needs at least two intents to tell apart.', {
    hint: 'Add intents with a description or with examples under Intents, Taxonomy.',
  });
}

function asExample({ text, language, label }: TrainingExample) {
  return { text, label: label ?? 'none', language: languageNamed(language) ?? undefined };
}

async function judge(model: IntentModel, held: readonly TrainingExample[]): Promise<Judged[]> {
  const said = await model.classify(
    held.map(({ text, language }) => ({ text, language: languageNamed(language) ?? undefined })),
  );
  return held.map(({ label }, index) => ({
    truth: label,
    top: said[index]?.top ?? '',
    score: said[index]?.score ?? 0,
  }));
}

interface Challenger {
  siteId: number;
  seed: number;
  model: IntentModel;
  judged: readonly Judged[];
  collected: CollectedExamples;
  nameOf(label: string): string;
}

async function againstChampion(
  { siteId, seed, model, judged, collected, nameOf }: Challenger,
  control: RunControl,
): Promise<VersionComparison | null> {
  const standing = await championOf(siteId);
  if (!standing) return null;
  const champion = await openIntentModel(standing.artefact);
  try {
    const before = await judge(champion, collected.held);
    const recent = await recentCalls(siteId);
    const calls = await tryOnCalls(
      recent,
      {
        champion: { model: champion, threshold: standing.threshold },
        challenger: { model, threshold: model.threshold },
      },
      {
        signal: control.signal,
        nameOf,
        onCall: (done) =>
          control.onProgress({ stage: 'trying it on recent calls', done, total: recent.length }),
      },
    );
    const against = { id: standing.id, number: standing.number };
    return compareModels({ champion: before, challenger: judged }, { against, calls, seed, nameOf });
  } finally {
    await champion.close();
  }
}
