import type { Interval, SentimentJudgement } from '@/models/sentiment/judge-sentiment';

export interface SetResult {
  name: string;
  language: string;
  ours: SentimentJudgement;
  peer: SentimentJudgement | null;
}

/** Results as a table of Markdown. */
export function printTable(title: string, results: readonly SetResult[]): void {
  console.log(`\n${title}\n`);
  console.log('| set | texts | accuracy | peer | macro-F1 | peer | ECE | chance ECE |');
  console.log('|---|---|---|---|---|---|---|---|');
  for (const { name, language, ours, peer } of results) {
    const cells = [
      name.endsWith(language) ? name : `${name} ${language}`,
      ours.texts,
      withInterval(ours.accuracy),
      peer ? peer.accuracy.value.toFixed(3) : '',
      withInterval(ours.macroF1),
      peer ? peer.macroF1.value.toFixed(3) : '',
      ours.calibrationError.toFixed(3),
      ours.calibrationNoise.toFixed(3),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  console.log('');
}

function withInterval({ value, low, high }: Interval): string {
  return `${value.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
}
