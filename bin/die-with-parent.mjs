// Loaded into the processes that `callcast serve` and `callcast dev` start: when their parent is gone, even by SIGKILL,
// so is its end of the channel, and they end in good order. Processes that these fork in turn load this file, too, but
// have a channel of another kind, which is not to be touched.
import { isMainThread } from 'node:worker_threads';

const GOOD_ORDER_MS = 10_000;

if (isMainThread && process.channel && process.env.CALLCAST_PARENT_PID === String(process.ppid)) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), GOOD_ORDER_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // Waiting for the parent's end is no reason to go on.
  process.channel.unref();
}
