import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type {
  CreateProgrammeBody,
  CreateProgrammeStageBody,
  UpdateProgrammeBody,
  UpdateProgrammeStageBody,
} from '@cis/contracts';
import {
  ConstraintViolationError,
  Database,
  RowNotFoundError,
  StaleVersionError,
  type Transaction,
} from '@cis/database';
import { DomainError } from '@cis/domain';

const PROGRAMME_COLUMNS: Readonly<Record<keyof UpdateProgrammeBody, string>> = {
  nameVi: 'name_vi',
  documentNumber: 'document_number',
  documentDate: 'document_date',
  issuer: 'issuer',
  sortOrder: 'sort_order',
  isActive: 'is_active',
};
const STAGE_COLUMNS: Readonly<Record<keyof UpdateProgrammeStageBody, string>> = {
  nameVi: 'name_vi',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  sortOrder: 'sort_order',
};

interface Versioned {
  readonly version: number;
  readonly [column: string]: unknown;
}

/** Programmes and their stages, as the province writes them. */
@Injectable()
export class ProgrammesService {
  constructor(private readonly database: Database) {}

  /** @throws DomainError programme.exists; the code is never used again, also after retiring. */
  create(caller: CallerContext, body: CreateProgrammeBody): Promise<void> {
    return this.write(
      caller,
      async (tx) => {
        await tx.query(
          `insert into reference.programmes (code, name_vi, document_number, document_date, issuer, sort_order)
         values ($1, $2, $3, $4, $5, coalesce($6, (select coalesce(max(g.sort_order), 0) + 10 from reference.programmes g)))`,
          [
            body.code,
            body.nameVi,
            body.documentNumber ?? null,
            body.documentDate ?? null,
            body.issuer ?? null,
            body.sortOrder ?? null,
          ],
        );
      },
      body.code,
    );
  }

  /** @throws RowNotFoundError, StaleVersionError */
  edit(caller: CallerContext, code: string, version: number, body: UpdateProgrammeBody): Promise<void> {
    return this.write(caller, async (tx) => {
      await lockProgramme(tx, code, version);
      await change(tx, 'reference.programmes', PROGRAMME_COLUMNS, body, { code });
    });
  }

  /** @throws RowNotFoundError, StaleVersionError of the programme; DomainError programme.exists */
  addStage(
    caller: CallerContext,
    code: string,
    version: number,
    body: CreateProgrammeStageBody,
  ): Promise<void> {
    return this.write(
      caller,
      async (tx) => {
        await lockProgramme(tx, code, version);
        await tx.query(
          `insert into reference.programme_stages (programme_code, code, name_vi, starts_on, ends_on, sort_order)
         values ($1, $2, $3, $4, $5, coalesce($6, (select coalesce(max(s.sort_order), 0) + 10 from reference.programme_stages s where s.programme_code = $1)))`,
          [code, body.code, body.nameVi, body.startsOn, body.endsOn, body.sortOrder ?? null],
        );
        await touch(tx, code);
      },
      body.code,
    );
  }

  editStage(
    caller: CallerContext,
    [code, stageCode]: readonly [string, string],
    version: number,
    body: UpdateProgrammeStageBody,
  ): Promise<void> {
    return this.write(caller, async (tx) => {
      await lockProgramme(tx, code, version);
      await refuseAbsentStage(tx, code, stageCode);
      await change(tx, 'reference.programme_stages', STAGE_COLUMNS, body, {
        programme_code: code,
        code: stageCode,
      });
      await touch(tx, code);
    });
  }

  /** Only a stage no task belongs to goes. @throws ConstraintViolationError otherwise, which the client reads as row.in-use. */
  removeStage(
    caller: CallerContext,
    [code, stageCode]: readonly [string, string],
    version: number,
  ): Promise<void> {
    return this.write(caller, async (tx) => {
      await lockProgramme(tx, code, version);
      await refuseAbsentStage(tx, code, stageCode);
      await tx.query('delete from reference.programme_stages where programme_code = $1 and code = $2', [
        code,
        stageCode,
      ]);
      await touch(tx, code);
    });
  }

  private async write(
    caller: CallerContext,
    work: (tx: Transaction) => Promise<void>,
    newCode?: string,
  ): Promise<void> {
    try {
      await this.database.within(caller.catalogueScope, work);
    } catch (error) {
      const isTaken = error instanceof ConstraintViolationError && error.kind === 'unique';
      if (!isTaken || newCode === undefined) throw error;
      throw new DomainError(
        'programme.exists',
        { code: newCode },
        { cause: error, faults: [{ pointer: '/code', code: 'exists', detail: 'Mã này đã có.' }] },
      );
    }
  }
}

async function lockProgramme(tx: Transaction, code: string, version: number): Promise<void> {
  const [programme] = await tx.query<Versioned>(
    'select g.version from reference.programmes g where g.code = $1 for update',
    [code],
  );
  if (!programme) throw new RowNotFoundError('programmes');
  if (programme.version !== version) throw new StaleVersionError(programme.version);
}

async function refuseAbsentStage(tx: Transaction, code: string, stageCode: string): Promise<void> {
  const found = await tx.query(
    'select from reference.programme_stages where programme_code = $1 and code = $2',
    [code, stageCode],
  );
  if (found.length === 0) throw new RowNotFoundError('programme_stages');
}

/** Sets what the body gives and raises the version; nothing given, nothing done. */
async function change<Body extends object>(
  tx: Transaction,
  table: string,
  columns: Readonly<Record<keyof Body, string>>,
  body: Body,
  key: Readonly<Record<string, string>>,
): Promise<void> {
  const given = (Object.keys(columns) as (keyof Body)[]).filter((field) => body[field] !== undefined);
  if (given.length === 0) return;
  const values = given.map((field) => body[field]);
  const sets = given.map((field, index) => `${columns[field]} = $${index + 1}`);
  const where = Object.keys(key).map((column, index) => `${column} = $${values.length + index + 1}`);
  await tx.query(
    `update ${table} set ${sets.join(', ')}, version = version + 1, updated_at = now() where ${where.join(' and ')}`,
    [...values, ...Object.values(key)],
  );
}

/** The version of a programme stands for its stages too. */
async function touch(tx: Transaction, code: string): Promise<void> {
  await tx.query(
    'update reference.programmes set version = version + 1, updated_at = now() where code = $1',
    [code],
  );
}
