import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { CreateDirectiveBody, FieldFault, UpdateDirectiveBody } from '@cis/contracts';
import { actorId, ConstraintViolationError, Database, newRowId } from '@cis/database';
import { DomainError } from '@cis/domain';
import { FileStorage, removeUnlessUsed } from '../files/index.js';
import { changeDirective, lockDraft } from './locked-directive.js';

const COLUMNS: Readonly<Record<keyof UpdateDirectiveBody, string>> = {
  number: 'number',
  issuedOn: 'issued_on',
  issuer: 'issuer',
  abstract: 'abstract',
  programmeCode: 'programme_code',
  replacesId: 'replaces_id',
};

/** What the database refuses, at the field it is about. */
const FAULTS: Readonly<Record<string, FieldFault>> = {
  directives_programme_code_fkey: {
    pointer: '/programmeCode',
    code: 'exists',
    detail: 'Không có chương trình này.',
  },
  directives_replaces_fkey: {
    pointer: '/replacesId',
    code: 'exists',
    detail: 'Không có văn bản này của cơ quan mình.',
  },
  directives_not_replacing_itself: {
    pointer: '/replacesId',
    code: 'itself',
    detail: 'Văn bản không thể thay thế chính nó.',
  },
  directives_number_key: {
    pointer: '/number',
    code: 'exists',
    detail: 'Đã có văn bản cùng số, cùng ngày ban hành.',
  },
};

/** Drafts of directives: written down, corrected, thrown away. */
@Injectable()
export class DirectivesService {
  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
  ) {}

  /** @returns the id; the same one for the same key. A draft belongs to the caller's body. */
  async draft(caller: CallerContext, body: CreateDirectiveBody, idempotencyKey?: string): Promise<string> {
    const { tenantId, userId } = caller.session;
    const id = newRowId(
      idempotencyKey === undefined ? undefined : { userId, about: 'directives', key: idempotencyKey },
    );
    try {
      await this.database.within(caller.scope, (tx) =>
        tx.query(
          `insert into steering.directives (tenant_id, id, number, issued_on, issuer, abstract, programme_code, replaces_id, created_by, updated_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
          [
            tenantId,
            id,
            body.number,
            body.issuedOn,
            body.issuer,
            body.abstract,
            body.programmeCode ?? null,
            body.replacesId ?? null,
            actorId(tx),
          ],
        ),
      );
    } catch (error) {
      const isRepeated =
        error instanceof ConstraintViolationError &&
        error.constraint === 'directives_pkey' &&
        idempotencyKey !== undefined;
      if (!isRepeated) throw faultOf(error);
    }
    return id;
  }

  /** @throws those of lockDraft; DomainError request.invalid at what does not exist. */
  async edit(caller: CallerContext, id: string, version: number, body: UpdateDirectiveBody): Promise<void> {
    const given = (Object.keys(COLUMNS) as (keyof UpdateDirectiveBody)[]).filter(
      (field) => body[field] !== undefined,
    );
    try {
      await this.database.within(caller.scope, async (tx) => {
        const directive = await lockDraft(tx, caller, id, version);
        if (given.length === 0) return;
        await changeDirective(
          tx,
          directive,
          Object.fromEntries(given.map((field) => [COLUMNS[field], body[field]])),
        );
      });
    } catch (error) {
      throw faultOf(error);
    }
  }

  /** With its lines and its file. */
  async discard(caller: CallerContext, id: string, version: number): Promise<void> {
    const { tenantId, fileSha256 } = await this.database.within(caller.scope, async (tx) => {
      const directive = await lockDraft(tx, caller, id, version);
      await tx.query('delete from steering.directives where tenant_id = $1 and id = $2', [
        directive.tenantId,
        id,
      ]);
      return directive;
    });
    if (fileSha256 !== null)
      await removeUnlessUsed(this.database, this.storage, { tenantId, sha256: fileSha256 });
  }
}

function faultOf(error: unknown): unknown {
  const fault =
    error instanceof ConstraintViolationError && error.constraint !== null
      ? FAULTS[error.constraint]
      : undefined;
  if (!fault) return error;
  const code = fault.pointer === '/number' ? 'row.duplicate' : 'request.invalid';
  return new DomainError(code, {}, { faults: [fault], cause: error });
}
