import type { WapeDifference } from '@/models/forecast/accuracy/paired-block-bootstrap';

/** How one method did on a case. */
export interface MethodResult {
  method: string;
  /** Errors by name, in the order of the table. */
  scores: Record<string, number>;
  /** Of one forecast of all series of an origin, start of the command included: the mean over the origins. */
  seconds: number;
}

/** Callcast's main measure less that of another method; below 0 Callcast is better. */
export interface Comparison extends WapeDifference {
  method: string;
  against: string;
}

export interface CaseResult {
  name: string;
  title: string;
  origins: number;
  /** WAPE that chance alone leaves, counts taken as Poisson around themselves; null where values are no counts. */
  noiseFloor: number | null;
  methods: MethodResult[];
  comparisons: Comparison[];
  bars: { method: string; measure: string; value: number; first: number; aim: number }[];
  /** Methods that did not finish, and why. */
  failures: { method: string; reason: string }[];
}
