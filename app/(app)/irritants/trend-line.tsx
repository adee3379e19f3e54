const WIDTH = 96;
const HEIGHT = 20;

/** A small line of counts over time, from zero; gaps stay gaps. A hint: the values are in the chart and its table. */
export function TrendLine({ values }: { values: readonly (number | null)[] }) {
  const most = Math.max(1, ...values.map((value) => value ?? 0));
  const step = values.length > 1 ? WIDTH / (values.length - 1) : 0;
  let path = '';
  let drawing = false;
  values.forEach((value, at) => {
    if (value === null) {
      drawing = false;
      return;
    }
    const y = HEIGHT - 1 - (value / most) * (HEIGHT - 2);
    path += `${drawing ? 'L' : 'M'}${(at * step).toFixed(1)} ${y.toFixed(1)}`;
    drawing = true;
  });
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="h-5 w-24 text-blue-500 dark:text-blue-400"
      preserveAspectRatio="none"
    >
      <path d={path} fill="none" stroke="currentColor" strokeWidth={1.5} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
