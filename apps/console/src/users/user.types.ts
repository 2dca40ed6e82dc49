import type { UserResponse, UserWithPasswordResponse } from '@cis/contracts/accounts.dto';
import type { RaRecord } from 'react-admin';

import type { Wire } from '../components/wire';

export type UserRow = Wire<UserResponse> & RaRecord<string>;
export type UserWithPassword = Wire<UserWithPasswordResponse>;
