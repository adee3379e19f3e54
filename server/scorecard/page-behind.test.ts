import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '@/server/embedded/paths';
import { scorecardInput } from './contracts';
import { MEASURE_NAMES } from './measures';
import { pageBehind } from './page-behind';

test.each(MEASURE_NAMES)('the page behind %s is there, and knows the site', (measure) => {
  const filter = scorecardInput.parse({ siteId: 7, from: '2026-03-01', to: '2026-03-31' });
  const url = new URL(pageBehind(measure, filter), 'http://callcast');
  expect(existsSync(path.join(PROJECT_ROOT, 'app', '(app)', url.pathname, 'page.tsx'))).toBe(true);
  expect(url.searchParams.get('site')).toBe('7');
});
