'use client';

import { useId } from 'react';

const signed = new Intl.NumberFormat('en', { signDisplay: 'exceptZero' });

interface PercentSliderProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
}

/** A factor as a slider: −50% to +100%. */
export function PercentSlider({ label, value, onChange }: PercentSliderProps) {
  const id = useId();
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="flex justify-between text-xs font-medium">
        {label}
        <output className="tabular-nums">{signed.format(value)}%</output>
      </label>
      <input
        id={id}
        type="range"
        min={-50}
        max={100}
        step={1}
        value={value}
        aria-valuetext={`${signed.format(value)}%`}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        className="h-8 w-full accent-blue-600"
      />
    </div>
  );
}
