// How right the forecasts of the command line are, beside those of other people's tools on the same data:
//   npx tsx bench/forecast.ts [case…] [--methods callcast,sf-mstl-autoets] [--limit 900] [--json results.json]
// Cases: bank-calls-5, bank-calls-20, anonymous-bank-autumn, anonymous-bank-spring, m4-hourly; all where none is named.
// The data are in CALLCAST_DATA (../shared/data), the anonymous bank is part of the repository. The peers need
// bench/peers/install; their forecasts are kept in .callcast/bench, so that a second run makes only Callcast's own anew.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { anonymousBankAutumn, anonymousBankSpring } from './forecast/anonymous-bank';
import { bankCalls5, bankCalls20 } from './forecast/bank-calls';
import type { BenchCase } from './forecast/bench-case';
import type { CaseResult } from './forecast/case-result';
import { callcast, type Forecaster, peer, peersAreInstalled } from './forecast/forecasters';
import { m4Hourly } from './forecast/m4-hourly';
import { printResult } from './forecast/print-result';
import { runCase } from './forecast/run-case';

const CASES: Record<string, () => BenchCase | null> = {
  'bank-calls-5': bankCalls5,
  'bank-calls-20': bankCalls20,
  'anonymous-bank-autumn': anonymousBankAutumn,
  'anonymous-bank-spring': anonymousBankSpring,
  'm4-hourly': m4Hourly,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    methods: { type: 'string' },
    limit: { type: 'string', default: '900' },
    json: { type: 'string' },
  },
});
const limitSeconds = Number(values.limit);
const wanted = values.methods?.split(',');
const unknown = positionals.filter((name) => !CASES[name]);
if (unknown.length > 0) {
  throw new Error(`No case is called ${unknown.join(', ')}; there are ${Object.keys(CASES).join(', ')}.`);
}
if (!peersAreInstalled()) console.log('The peers are not installed (bench/peers/install): Callcast alone.');

function forecastersFor(benchCase: BenchCase): Map<string, Forecaster> {
  const all = new Map<string, Forecaster>();
  if (peersAreInstalled()) for (const method of benchCase.peers) all.set(method, peer(method, limitSeconds));
  all.set('callcast', callcast(false, limitSeconds));
  if (benchCase.country) all.set(`callcast --country ${benchCase.country}`, callcast(true, limitSeconds));
  return new Map([...all].filter(([method]) => !wanted || wanted.includes(method.split(' ')[0] ?? method)));
}

const results: CaseResult[] = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(CASES)) {
  const benchCase = CASES[name]?.();
  if (!benchCase) continue;
  console.error(`${name}: ${benchCase.origins.length} origins`);
  const result = await runCase(benchCase, forecastersFor(benchCase));
  printResult(result);
  results.push(result);
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
