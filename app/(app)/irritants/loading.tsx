import { IrritantsSkeleton } from './irritants-skeleton';

export default IrritantsSkeleton;
