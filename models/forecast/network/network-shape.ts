import { QUANTILE_LEVELS } from '../quantiles';

/** Values are learned on this scale, on which their spread depends least on their size; quantiles carry over exactly. */
export type Scale = 'plain' | 'root' | 'log';

/** What fixes the size and meaning of a network's inputs, weights and outputs. */
export interface NetworkShape {
  slotsPerDay: number;
  /** Whether its series have a calendar; those that only count their intervals have no weekday, month or holidays. */
  dated: boolean;
  /** The longest way ahead it was trained for. */
  horizonDays: number;
  /** Past days that are read in full: those before the target, by weekday. */
  lagDays: number;
  /** Past weeks whose mean day, on the target's weekday, is read beside them; 0 for none. */
  usualWeeks: number;
  hidden: number;
  /** Residual layers after the first one. */
  layers: number;
  /** Names of special days it has learned. */
  tags: readonly string[];
  scale: Scale;
}

/** Means of the level that are read beside the days: of the latest weeks, and of the days before the target. */
export const LEVEL_WEEKS = 8;
export const LEVEL_DAYS = 28;

/** Days by day that one forecast reads: the past days, and the usual one. */
function pastDays({ lagDays, usualWeeks }: NetworkShape): number {
  return lagDays + (usualWeeks > 0 ? 1 : 0);
}

/** Cells of the past that one forecast reads. */
export function pastCells(shape: NetworkShape): number {
  return pastDays(shape) * shape.slotsPerDay;
}

/** Outputs: the quantiles of every interval of the target day, quantile by quantile. */
export function outputCells(shape: NetworkShape): number {
  return QUANTILE_LEVELS.length * shape.slotsPerDay;
}

/** A weight of the network, by name and shape, in the order in which they are stored. */
export interface WeightShape {
  name: string;
  dimensions: [number, number] | [number];
}

/**
 * A multilayer perceptron with residual layers and a linear way past them, as in TiDE (Das et al., "Long-term Forecasting
 * with TiDE", TMLR 2023): out = past·skip + hidden·out, where the skip is the same for every quantile.
 */
export function weightShapes(shape: NetworkShape, featureCount: number): WeightShape[] {
  const { hidden, layers } = shape;
  const layer = (name: string, from: number, to: number): WeightShape[] => [
    { name: `${name}.weight`, dimensions: [from, to] },
    { name: `${name}.bias`, dimensions: [to] },
  ];
  return [
    ...layer('input', pastCells(shape) + featureCount, hidden),
    ...Array.from({ length: layers }, (_, index) => layer(`residual${index + 1}`, hidden, hidden)).flat(),
    ...layer('output', hidden, outputCells(shape)),
    { name: 'skip.weight', dimensions: [pastCells(shape), shape.slotsPerDay] },
  ];
}
