import { settleSite } from '@/server/calls/settle';
import { toAppError } from '@/server/errors';
import { enqueue } from '@/server/jobs/enqueue';
import { readNewCalls } from '@/server/labelling/read-new-calls';
import { log } from '@/server/log';
import { database } from '@/server/postgres/client';

/** With recordings waiting, a site's figures are made anew this often. */
const EVERY_MS = 60_000;

/**
 * What follows texts that have come in: figures are made anew, calls are read, alert rules look. Done for a site when none
 * of its recordings waits any more, else once a minute, beside the transcribing.
 */
export class HandOn {
  readonly #due = new Map<number, number>();
  #underway: Promise<void> = Promise.resolve();

  /** A text of the site has come in. */
  async add(siteId: number): Promise<void> {
    const since = this.#due.get(siteId) ?? Date.now();
    this.#due.set(siteId, since);
    const waiting = await database().recording.count({
      where: { siteId, status: { in: ['waiting', 'running'] }, notBefore: { lte: new Date() } },
    });
    if (waiting === 0 || Date.now() - since > EVERY_MS) this.#begin(siteId);
  }

  /** Does what is left, and waits for it. */
  async flush(): Promise<void> {
    for (const siteId of [...this.#due.keys()]) this.#begin(siteId);
    await this.#underway;
  }

  #begin(siteId: number): void {
    this.#due.delete(siteId);
    this.#underway = this.#underway.then(() => this.#handOn(siteId));
  }

  /** The sweep settles what could not be settled here. */
  async #handOn(siteId: number): Promise<void> {
    try {
      await settleSite(siteId);
      await readNewCalls(siteId);
      await enqueue('look-for-alerts', { siteId });
    } catch (thrown) {
      const { code, message } = toAppError(thrown);
      log().warn(
        { siteId, code, reason: message },
        'texts of recordings are in; their figures wait for the sweep',
      );
    }
  }
}
