import type { CommuneBody, CommuneItem } from '@cis/contracts/communes.dto';
import type { RaRecord } from 'react-admin';

export type CommuneRow = CommuneItem & RaRecord<string>;
export type CommuneProfile = CommuneBody & RaRecord<string>;
