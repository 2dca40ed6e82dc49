import type { AuditEntryResponse } from '@cis/contracts/audit.dto';

import type { Wire } from '../components/wire';

export type AuditEntry = Wire<AuditEntryResponse>;
