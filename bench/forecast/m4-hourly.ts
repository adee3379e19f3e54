import type { BenchCase, Cell } from './bench-case';
import { readVolumeFile } from './data-files';

const HORIZON = 48;

/** The hourly series of the M4 competition: the last 48 hours of each training series are held out. */
export function m4Hourly(): BenchCase | null {
  const rows = readVolumeFile('m4_hourly_train');
  if (!rows) return null;
  const history: Cell[] = [];
  const actual: Cell[] = [];
  for (const [series = '', ...cells] of rows) {
    const values = cells.filter((cell) => cell !== '' && cell !== 'NA').map(Number);
    for (const [at, value] of values.entries()) {
      const into = at < values.length - HORIZON ? history : actual;
      into.push({ series, time: String(at), value });
    }
  }
  return {
    name: 'm4-hourly',
    title: `M4 hourly, ${rows.length} series, 48 hours ahead: the end of the training series held out`,
    interval: '1h',
    score: 'm4',
    peers: [
      'r-naive2',
      'sf-seasonal-naive-day',
      'sf-seasonal-naive',
      'sf-mstl-autoets',
      'sf-mstl-autoarima',
      'sf-mstl-autotheta',
      'sf-autoets',
      // AutoARIMA with a season of 24 takes 36 s a series, four hours in all: left out.
      'sf-autotheta-day',
      'sf-autotheta',
      'sf-mfles',
      'prophet',
      'r-mstl-ets',
      'r-mstl-arima',
    ],
    bars: [
      { measure: 'smape', first: 10.5, aim: 9.33 },
      { measure: 'owa', first: 0.5, aim: 0.41 },
    ],
    origins: [{ name: 'training', history, actual, horizon: HORIZON }],
  };
}
