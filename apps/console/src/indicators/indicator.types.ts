import type { IndicatorBody, IndicatorDetailBody } from '@cis/contracts/indicators.responses';
import type { RaRecord } from 'react-admin';

export type IndicatorRow = IndicatorBody & RaRecord;
export type IndicatorDetail = IndicatorDetailBody & RaRecord;
