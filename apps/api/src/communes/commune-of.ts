import type { CallerContext } from '@cis/auth';
import { RowNotFoundError } from '@cis/database';
import { DomainError } from '@cis/domain';
import type { Commune } from './commune.js';
import type { CommuneDirectory } from './commune-directory.js';

/**
 * The commune a request is for: commune staff's own; for others the one they name.
 * @throws RowNotFoundError for another commune's code, as if it did not exist; DomainError commune.required.
 */
export function communeFor(
  directory: CommuneDirectory,
  caller: CallerContext,
  communeCode?: string,
): Commune {
  const own = caller.session.commune;
  if (!own && communeCode === undefined) {
    throw new DomainError(
      'commune.required',
      {},
      {
        faults: [{ pointer: '/communeCode', code: 'required', detail: 'Hãy chọn xã, phường.' }],
      },
    );
  }
  const named = communeCode === undefined ? null : directory.byCode(communeCode);
  const commune = own ? directory.byId(own.id) : named;
  if (
    commune?.provinceCode !== caller.session.provinceCode ||
    (communeCode !== undefined && named !== commune)
  ) {
    throw new RowNotFoundError('communes');
  }
  return commune;
}

/** Tenant id of communeFor. */
export function communeIdFor(
  directory: CommuneDirectory,
  caller: CallerContext,
  communeCode?: string,
): number {
  return communeFor(directory, caller, communeCode).id;
}
