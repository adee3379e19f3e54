// The process that makes one forecast (its argument: the snapshot's id) for the worker that started it, which keeps its
// heartbeat and learns of its progress. What it needs of memory and threads goes back to the system when it ends.
import type { RunProgress } from '@/server/forecasts/contracts/snapshot-view';
import { makeSnapshot } from '@/server/forecasts/run/make-snapshot';
import { runAsChild } from './child/run-as-child';
import { networkBackend } from './cli/forecasting/network-choice';

await runAsChild<RunProgress>('forecast', (snapshotId, control) =>
  makeSnapshot(snapshotId, {
    ...control,
    openBackend: ({ network, device }) => networkBackend(network, device),
  }),
);
