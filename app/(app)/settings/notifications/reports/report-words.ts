import type { ScheduleSettings } from '@/server/reports/schedule/schedule-view';

export const KIND_NAMES: Record<ScheduleSettings['kind'], string> = {
  scorecard: 'Balanced scorecard',
  forecast: 'Forecast',
  staffing: 'Staffing',
  routing: 'Routing',
  irritants: 'Irritants',
};

export const CADENCE_NAMES: Record<ScheduleSettings['cadence'], string> = {
  daily: 'Every day',
  weekly: 'Every week',
  monthly: 'Every month',
};

export const WEEKDAY_NAMES = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

const hourText = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** When a report is made, as: every Monday at 07:00, of the seven days before. */
export function rhythmWords({ cadence, onDay, hour }: ScheduleSettings): string {
  if (cadence === 'daily') return `every day at ${hourText(hour)}, of the day before`;
  if (cadence === 'weekly') {
    return `every ${WEEKDAY_NAMES[(onDay ?? 1) - 1]} at ${hourText(hour)}, of the seven days before`;
  }
  return `on day ${onDay} of every month at ${hourText(hour)}, of the month before`;
}
