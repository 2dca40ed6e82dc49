import type {
  ActualBody,
  AchievementBody,
  ProvinceTargetBody,
  TargetBody,
  TargetDetailBody,
  TargetVersionBody,
} from '@cis/contracts/targets.dto';
import type { RaRecord } from 'react-admin';

/** What the API sends; react-admin wants to be able to look any field up by name. */
export type TargetRow = TargetBody & RaRecord<string>;
export type Target = TargetDetailBody & RaRecord<string>;
export type TargetVersion = TargetVersionBody;
export type ProvinceTargetRow = ProvinceTargetBody & { readonly id: string; readonly year: number };

/** Anything with a figure reached and what it means against its target. */
export interface Assessed {
  readonly id: string;
  readonly year: number;
  readonly actual: ActualBody | null;
  readonly achievement: AchievementBody;
}
