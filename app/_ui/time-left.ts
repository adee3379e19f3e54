import type { Format } from './format';

/** "about 2 min left", rounded so that it does not flicker; undefined while nobody can tell. */
export function timeLeft(format: Format, secondsLeft: number | null): string | undefined {
  if (secondsLeft === null) return undefined;
  if (secondsLeft < 5) return 'a few seconds left';
  const step = secondsLeft < 60 ? 5 : secondsLeft < 600 ? 30 : 60;
  return `about ${format.duration(Math.ceil(secondsLeft / step) * step)} left`;
}
