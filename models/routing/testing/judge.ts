import { findMisroutes } from '../misroutes/find-misroutes';
import { replay } from '../simulator/replay';
import { type Plant, type PlantedFlow, plantedFlow } from './planted-flow';
import type { RealFlow } from './real-flow';

/** What came of looking for misroutes in flows in which some were planted. */
export interface Verdict {
  flows: number;
  planted: number;
  found: number;
  /** found where nothing was planted */
  falseFindings: number;
  /** plants found whose cost in agent hours, and in transfers, lies in the interval */
  hoursCovered: number;
  transfersCovered: number;
  /** plants whose hours lie in the interval that replaying them with a rule gives */
  replayCovered: number;
  /** mean width of the interval of hours as a share of the cost */
  width: number;
  missed: Plant[];
}

const isOf = (one: { intent: string; queue: string; to: string }) => (other: typeof one) =>
  one.intent === other.intent && one.queue === other.queue && one.to === other.to;

/** Looks for misroutes in one sample of the real flow a seed. @param plants how many are planted in the flow of a seed */
export function judge(flow: RealFlow, seeds: readonly number[], plants: (seed: number) => number): Verdict {
  const verdict: Verdict = {
    flows: seeds.length,
    planted: 0,
    found: 0,
    falseFindings: 0,
    hoursCovered: 0,
    transfersCovered: 0,
    replayCovered: 0,
    width: 0,
    missed: [],
  };
  for (const seed of seeds) {
    const sample = plantedFlow(flow, seed, plants(seed));
    const misroutes = findMisroutes(sample.ways, { days: sample.days });
    verdict.planted += sample.plants.length;
    verdict.falseFindings += misroutes.filter((one) => !sample.plants.some(isOf(one))).length;
    for (const plant of sample.plants) {
      const effect = misroutes.find(isOf(plant))?.effect;
      if (!effect?.handleHours) {
        verdict.missed.push(plant);
        continue;
      }
      verdict.found += 1;
      const { handleHours, transfers } = effect;
      if (handleHours.low <= plant.handleHours && plant.handleHours <= handleHours.high)
        verdict.hoursCovered += 1;
      if (transfers.low <= plant.transfers && plant.transfers <= transfers.high)
        verdict.transfersCovered += 1;
      const saved = replayedHours(sample, plant);
      if (saved.low <= plant.replayHours && plant.replayHours <= saved.high) verdict.replayCovered += 1;
      verdict.width += (handleHours.high - handleHours.low) / plant.handleHours;
    }
  }
  verdict.width /= Math.max(1, verdict.found);
  return verdict;
}

/** Agent hours a month that a rule for the plant saves. */
function replayedHours({ ways, days }: PlantedFlow, { intent, queue, to }: Plant) {
  const rules = [{ when: { intent, queue }, to, share: 1 }];
  return replay({ ways, rules, days, loads: [], waits: { intervalSeconds: 1800 } }).handleHours;
}
