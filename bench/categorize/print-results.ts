import type { IntentSet } from './data-sets';
import { type Interval, type Judgement, judge } from './judge';
import type { MethodRun } from './methods';

/** The methods side by side as a Markdown table. */
export function printMethods(
  set: IntentSet,
  methods: ReadonlyMap<string, MethodRun>,
): Map<string, Judgement & { trainCpuSeconds: number | null }> {
  const judged = new Map(
    [...methods].map(([name, { said, trainCpuSeconds }]) => [name, { ...judge(set, said), trainCpuSeconds }]),
  );
  console.log(`\n### ${set.name}\n`);
  console.log(
    '| | best label right | macro-F1 | right with unknown | none, rightly unknown | ECE | training, CPU s |',
  );
  console.log('|---|---|---|---|---|---|---|');
  for (const [name, row] of judged) {
    const cells = [
      name,
      range(row.accuracy),
      range(row.macroF1),
      share(row.withUnknown),
      share(row.outOfScopeRecall),
      row.calibrationError?.toFixed(4) ?? '',
      row.trainCpuSeconds?.toFixed(0) ?? '',
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  console.log();
  return judged;
}

/** Figures against their bars: above 1 is better than asked. */
export function printBars(set: IntentSet, judged: ReadonlyMap<string, Judgement>): void {
  const { words, embeddings, outOfScope } = set.bars;
  const rows = [['callcast', words] as const, ['callcast with embeddings', embeddings] as const].flatMap(
    ([name, bar]) => {
      const own = judged.get(name);
      if (!own || !bar) return [];
      const lines = [[name, 'best label right', own.accuracy.value, bar] as const];
      if (!outOfScope || own.outOfScopeRecall === null || own.withUnknown === null) return lines;
      return [
        ...lines,
        [name, 'right with unknown', own.withUnknown, bar] as const,
        [name, 'none, rightly unknown', own.outOfScopeRecall, outOfScope] as const,
      ];
    },
  );
  console.log('| against the bars | | value | first bar | ratio | aim | ratio |');
  console.log('|---|---|---|---|---|---|---|');
  for (const [name, what, value, { first, aim }] of rows) {
    const cells = [
      name,
      what,
      share(value),
      share(first),
      (value / first).toFixed(3),
      share(aim),
      (value / aim).toFixed(3),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  console.log();
}

export function printDifference(one: string, other: string, { value, low, high }: Interval): void {
  const points = (part: number) => `${part > 0 ? '+' : ''}${(100 * part).toFixed(2)}`;
  console.log(`${one} less ${other}: ${points(value)} points (${points(low)} to ${points(high)}).`);
}

function share(value: number | null): string {
  return value === null ? '' : `${(100 * value).toFixed(2)}%`;
}

function range({ value, low, high }: Interval): string {
  return `${share(value)} (${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)})`;
}
