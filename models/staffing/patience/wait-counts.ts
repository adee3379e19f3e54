/** Calls of a queue that waited this long, by how the wait ended. */
export interface WaitCount {
  /** as recorded, whole seconds usually */
  seconds: number;
  /** reached an agent: how long they would have stayed is not known, but it is longer than this */
  answered: number;
  /** gave up */
  abandoned: number;
}
