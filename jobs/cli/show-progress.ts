/** How far something is. */
interface Progress {
  stage: string;
  done: number;
  total: number;
  detail: string;
  secondsLeft: number | null;
}

/** One line on stderr, in place; silent unless a person looks. Null takes it away. */
export function showProgress(progress: Progress | null): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write('\r\x1b[K');
  if (!progress) return;
  const { stage, done, total, detail, secondsLeft } = progress;
  const left = secondsLeft === null ? '' : `, ${Math.ceil(secondsLeft)} s left`;
  process.stderr.write(`${stage} ${done}/${total} ${detail}${left}`);
}
