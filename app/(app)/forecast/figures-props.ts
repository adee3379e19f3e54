import type { ReactNode } from 'react';
import type { LatestForecast } from '@/server/forecasts/latest';
import type { ForecastChange, ForecastState } from './forecast-url';
import type { ChosenSite, Questions, Snapshot } from './questions';
import type { Run } from './run/use-run';

/** What the parts of the page know of the forecast they show. */
export interface FiguresProps {
  chosen: ChosenSite;
  state: ForecastState;
  latest: LatestForecast;
  snapshot: Snapshot;
  questions: Questions;
  run: Run;
  mayRun: boolean;
  bar: ReactNode;
  onChange: (change: ForecastChange) => void;
}
