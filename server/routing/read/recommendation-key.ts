/** How a verdict knows a recommendation again: queue, intent (Intent.id) and where to. */
export function recommendationKey({
  queue,
  intent,
  to,
}: {
  queue: string;
  intent: string;
  to: string;
}): string {
  return JSON.stringify([queue, intent, to]);
}
