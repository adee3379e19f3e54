import type { IrritantDetail } from '@/server/irritants/get';
import type { May } from '../../may';
import type { OverviewQuestion } from '../../questions';

export interface HitsProps {
  irritant: IrritantDetail;
  siteId: number;
  timeZone: string;
  filter: Omit<OverviewQuestion, 'comparison'>;
  may: May;
  say: (text: string, undo?: () => void) => void;
}
