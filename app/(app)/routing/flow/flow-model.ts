import { OUTCOME_NAMES } from '@/app/(app)/calls/outcome-badge';
import type { FlowView } from '@/server/routing/contracts/overview';

/** A station on the way of calls. */
export interface FlowNode {
  name: string;
  /** 0: number that was dialled, 1: menu, 2: queue, 3: what became of it */
  stage: number;
  kind: 'way' | 'passed' | 'answered' | 'lost';
  calls: number;
}

/** Calls between two stations, as places in the list of nodes. */
export interface FlowLink {
  source: number;
  target: number;
  value: number;
}

export interface FlowModel {
  nodes: FlowNode[];
  links: FlowLink[];
}

export const STAGE_NAMES = ['Came in at', 'Chose', 'Entered', 'Ended'] as const;

/** Stations of a stage beyond these are drawn as one. */
const MOST_A_STAGE = 9;
const OTHERS = 'All others';

interface Station {
  name: string;
  kind: FlowNode['kind'];
}

/** The stations of a row, stage by stage; null: the site's calls do not tell this stage at all. */
function stationsOf(flow: FlowView, tells: { entry: boolean; menu: boolean }): (Station | null)[] {
  const way = (name: string): Station => ({ name, kind: 'way' });
  const isSecond = flow.entry === '' && flow.menuChoice === '';
  return [
    tells.entry ? way(flow.entry || 'Second legs, or not known') : null,
    tells.menu ? way(flow.menuChoice || (isSecond ? 'Passed on to the queue' : 'No choice')) : null,
    way(flow.queue.name || 'No queue'),
    endOf(flow),
  ];
}

function endOf({ passedTo, outcome }: FlowView): Station {
  if (passedTo.code !== '') return { name: `Passed on to ${passedTo.name}`, kind: 'passed' };
  if (outcome === 'answered' || outcome === 'transferred') {
    return {
      name: outcome === 'answered' ? 'Answered there' : 'Passed on',
      kind: outcome === 'answered' ? 'answered' : 'passed',
    };
  }
  return { name: OUTCOME_NAMES[outcome], kind: 'lost' };
}

/** Stations and the calls between them; the busiest stations of a stage by name, the rest together. */
export function flowModel(flows: readonly FlowView[]): FlowModel {
  const tells = {
    entry: flows.some(({ entry }) => entry !== ''),
    menu: flows.some(({ menuChoice }) => menuChoice !== ''),
  };
  const ways = flows.map((flow) => ({ calls: flow.calls, stations: stationsOf(flow, tells) }));
  const shown = STAGE_NAMES.map((_, stage) => busiest(ways, stage));
  const picture = new Picture();
  for (const { calls, stations } of ways) {
    let before: number | null = null;
    for (const [stage, station] of stations.entries()) {
      if (!station) continue;
      const named = shown[stage]?.has(station.name) ? station : { name: OTHERS, kind: 'way' as const };
      const place = picture.pass(stage, named, calls);
      if (before !== null) picture.connect(before, place, calls);
      before = place;
    }
  }
  return picture.model();
}

/** Stations and streams as calls pass them. */
class Picture {
  readonly #nodes: FlowNode[] = [];
  readonly #places = new Map<string, number>();
  readonly #links = new Map<string, FlowLink>();

  /** Returns the station's place. */
  pass(stage: number, { name, kind }: Station, calls: number): number {
    const key = `${stage} ${name}`;
    const place = this.#places.get(key) ?? this.#nodes.length;
    const node = this.#nodes[place];
    if (node) node.calls += calls;
    else this.#nodes.push({ name, stage, kind, calls });
    this.#places.set(key, place);
    return place;
  }

  connect(source: number, target: number, calls: number): void {
    const key = `${source} ${target}`;
    const link = this.#links.get(key) ?? { source, target, value: 0 };
    link.value += calls;
    this.#links.set(key, link);
  }

  model(): FlowModel {
    return { nodes: this.#nodes, links: [...this.#links.values()] };
  }
}

function busiest(
  ways: readonly { calls: number; stations: (Station | null)[] }[],
  stage: number,
): Set<string> {
  const calls = new Map<string, number>();
  for (const way of ways) {
    const name = way.stations[stage]?.name;
    if (name !== undefined) calls.set(name, (calls.get(name) ?? 0) + way.calls);
  }
  const sorted = [...calls].sort(([, a], [, b]) => b - a).map(([name]) => name);
  return new Set(sorted.slice(0, MOST_A_STAGE));
}
