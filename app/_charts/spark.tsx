'use client';

import { SparkAreaChart } from '@tremor/react';

/** The course of a measure in a tile: a hint, not a picture to read values from, so it is hidden from screen readers. */
export function Spark({ values }: { values: readonly (number | null)[] }) {
  if (values.filter((value) => value !== null).length < 2) return null;
  return (
    <div aria-hidden className="pointer-events-none mt-auto w-full pt-1.5 print:hidden">
      <SparkAreaChart
        data={values.map((value, index) => ({ index, value }))}
        index="index"
        categories={['value']}
        colors={['blue']}
        className="h-7 w-full"
        autoMinValue
      />
    </div>
  );
}
