/** What a figure is counted in; pages and the command line write each in their own way. */
export type FigureUnit = 'calls' | 'seconds' | 'erlangs' | 'agents' | 'people' | 'share' | 'callers';

/** A figure with the letter that stands for it in formulas. */
export interface Figure {
  symbol: string;
  name: string;
  /** Infinity where the queue grows without end */
  value: number;
  unit: FigureUnit;
}

/** One step of a computation: which figure comes out, by which formula, from which figures. */
export interface ExplanationStep extends Figure {
  /** stable, for links and for inputs that can be changed on the spot */
  key:
    | 'load'
    | 'blocking'
    | 'pWait'
    | 'abandonment'
    | 'serviceLevel'
    | 'asa'
    | 'occupancy'
    | 'agents'
    | 'scheduled';
  formula: string;
  inputs: Figure[];
  /** the step in words, with its figures */
  sentence: string;
}
