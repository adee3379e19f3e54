import type { Estimate } from './estimate';

/** What callers of a queue met, among those who came in an interval (or in all). Null: nobody came, or was answered. */
export interface CallFigures {
  /** calls that came, redials and transfers among them, a replication */
  offered: Estimate;
  /** answered within the queue's answerSeconds ÷ offered */
  serviceLevel: Estimate | null;
  /** mean wait of answered calls, seconds */
  asaSeconds: Estimate | null;
  /** abandoned ÷ offered; who still waits when the last agent has gone counts as abandoned */
  abandonment: Estimate | null;
  /** not answered at once ÷ offered */
  pWait: Estimate | null;
}

export interface AgentFigures {
  /** seconds on a call ÷ seconds present; null: nobody is present */
  occupancy: Estimate | null;
  /** mean number present, those who finish a call after their time among them */
  agents: Estimate;
}

export interface Rows<Figures> {
  intervals: Figures[];
  total: Figures;
}

export interface SimulationResult {
  replications: number;
  /** simulated in all, the warm-up's among them */
  calls: number;
  queues: (Rows<CallFigures> & { name: string })[];
  groups: (Rows<AgentFigures> & { name: string })[];
  /** all queues together: the service level is that of each call's own queue */
  allQueues: Rows<CallFigures>;
  allGroups: Rows<AgentFigures>;
}
