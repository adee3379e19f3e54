import type { Format } from '@/app/_ui/format';
import type { VersionList } from '@/server/intents/versions/list';
import type { EstimateView } from '@/server/intents/versions/version-card';

/** "91.2% (89.9% to 92.4%)" */
export function estimateText(format: Format, estimate: EstimateView | null): string {
  if (!estimate) return 'not enough examples to say';
  const { value, low, high } = estimate;
  return `${format.percent(value)} (${format.percent(low)} to ${format.percent(high)})`;
}

/** What reads the calls and how well; what waits; whether to train again. */
export function modelsAnswer(format: Format, { versions, suggestion }: VersionList): string {
  const champion = versions.find(({ status }) => status === 'champion');
  const waiting = versions.find(
    ({ status, number }) => status === 'challenger' && number > (champion?.number ?? 0),
  );
  const sentences = [
    champion
      ? `Version ${champion.number} reads the calls: ${rightWords(format, champion.card.accuracy)}.`
      : 'No model reads the calls yet.',
    ...(waiting ? [`Version ${waiting.number} waits for your decision.`] : []),
    ...suggestionWords(suggestion),
  ];
  return sentences.join(' ');
}

function rightWords(format: Format, accuracy: EstimateView | null): string {
  if (!accuracy) return 'there are too few examples to say how well';
  return `${estimateText(format, accuracy)} of held-back examples right`;
}

function suggestionWords({
  since,
  corrections,
  examples,
  newIntents,
  worthIt,
}: VersionList['suggestion']): string[] {
  if (!since || !worthIt) return [];
  const parts = [
    ...(corrections > 0 ? [corrections === 1 ? 'one correction' : `${corrections} corrections`] : []),
    ...(examples > 0 ? [examples === 1 ? 'one new example' : `${examples} new examples`] : []),
    ...(newIntents.length > 0
      ? [newIntents.length === 1 ? `‘${newIntents[0]}’ is new` : `${newIntents.length} intents are new`]
      : []),
  ];
  return [`Since version ${since.number}: ${parts.join(', ')}. Train again.`];
}
