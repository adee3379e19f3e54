import type { CaseResult } from './case-result';

const PERCENT = new Set(['wape', 'dayWape', 'weekWape', 'bias', 'quantileLoss', 'coverage80']);

/** The tables of a case as Markdown, for the console and for docs/BENCHMARKS.md alike. */
export function printResult(result: CaseResult): void {
  console.log(`\n### ${result.title}\n`);
  const floor = result.noiseFloor === null ? '' : ` Chance alone: ${percent(result.noiseFloor)}.`;
  console.log(`${result.origins} ${result.origins === 1 ? 'origin' : 'origins'}.${floor}\n`);
  const measures = Object.keys(result.methods[0]?.scores ?? {});
  printTable(
    ['method', ...measures, 'seconds'],
    result.methods.map(({ method, scores, seconds }) => [
      method,
      ...measures.map((measure) => written(measure, scores[measure] ?? Number.NaN)),
      seconds.toFixed(1),
    ]),
  );
  if (result.bars.length > 0) {
    printTable(
      ['against the bars', 'measure', 'value', 'first bar', 'ratio', 'aim', 'ratio'],
      result.bars.map(({ method, measure, value, first, aim }) => [
        method,
        measure,
        value.toFixed(4),
        String(first),
        (value / first).toFixed(3),
        String(aim),
        (value / aim).toFixed(3),
      ]),
    );
  }
  if (result.comparisons.length > 0) {
    printTable(
      ['', 'against', 'difference', '95% interval', 'better'],
      result.comparisons.map(({ method, against, difference, low, high }) => [
        method,
        against,
        difference.toFixed(4),
        `${low.toFixed(4)} to ${high.toFixed(4)}`,
        verdict(low, high),
      ]),
    );
  }
  for (const { method, reason } of result.failures) console.log(`Left out: ${method} (${reason}).`);
}

function verdict(low: number, high: number): string {
  if (high < 0) return 'yes';
  return low > 0 ? 'worse' : 'not shown';
}

function written(measure: string, value: number): string {
  return PERCENT.has(measure) ? percent(value) : value.toFixed(3);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}

function printTable(heading: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log([line(heading), line(heading.map(() => '---')), ...rows.map(line)].join('\n'));
  console.log();
}
