/** What a heartbeat of long work finds out: go on; somebody canceled it; or it is not this process's any more. */
export type BeatAnswer = 'go_on' | 'canceled' | 'lost';
