/** A held-back example and what a model makes of it. */
export interface Judged {
  /** Intent.id; null: about none of the intents */
  truth: string | null;
  /** the model's best label, whatever the threshold */
  top: string;
  /** its calibrated probability */
  score: number;
}

/** Those that are about an intent. */
export function inScope<Item extends Judged>(judged: readonly Item[]): (Item & { truth: string })[] {
  return judged.filter((one): one is Item & { truth: string } => one.truth !== null);
}
