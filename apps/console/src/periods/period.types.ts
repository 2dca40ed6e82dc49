import type { DayOffBody, DayOffChangeBody, MovedPeriodBody } from '@cis/contracts/days-off.dto';
import type { ReportingPeriodBody } from '@cis/contracts/periods.dto';
import type { UnlockRequestBody } from '@cis/contracts/unlock-requests.dto';

export type Period = ReportingPeriodBody;
export type DayOff = DayOffBody;
export type DayOffChange = DayOffChangeBody;
export type MovedPeriod = MovedPeriodBody;
export type UnlockRequest = UnlockRequestBody;
