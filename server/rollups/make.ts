/**
 * The make of the rollups: raise it with every change of what a roll statement writes. Days of an older make are marked
 * dirty by the sweep, so that an upgrade makes them anew.
 */
export const ROLLUPS_MAKE = 4;
