import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type {
  DirectiveDetailBody,
  DirectiveFanOutBody,
  DirectiveListQuery,
  DirectivePage,
} from '@cis/contracts';
import { Database, RowNotFoundError } from '@cis/database';
import { Conditions, orderAndPage, toPage } from '@cis/http';
import { containing, foldedSql } from '../folded.sql.js';
import {
  DETAIL_COLUMNS,
  DIRECTIVE_COLUMNS,
  DIRECTIVE_FROM,
  FAN_OUT_SQL,
  LINES_SQL,
  STATE_SQL,
  toDirective,
  toLine,
  VISIBLE_DIRECTIVE_SQL,
  type DirectiveDetailRow,
  type DirectiveRow,
  type LineRow,
} from './directive-rows.js';

const SORTABLE = { number: 'd.number', issuedOn: 'd.issued_on', sentAt: 'd.sent_at' } as const;

/** Directives of the province and its departments; once issued, every one of these bodies reads them. */
@Injectable()
export class DirectivesReader {
  constructor(private readonly database: Database) {}

  async list(caller: CallerContext, query: DirectiveListQuery): Promise<DirectivePage> {
    const { tenantId } = caller.session;
    const where = new Conditions()
      .add(VISIBLE_DIRECTIVE_SQL, tenantId)
      .add('d.tenant_id = ?', query.mine === undefined ? undefined : tenantId)
      .add('d.programme_code = ?', query.programmeCode)
      .add(`${STATE_SQL} = ?`, query.state)
      .add(
        `${foldedSql('d.number')} like ? or ${foldedSql('d.abstract')} like ?`,
        containing(query.q),
        containing(query.q),
      );
    const order = orderAndPage(query, SORTABLE, 'd.sent_at is not null, current_date - d.issued_on', 'd.id');
    const rows = await this.database.read<DirectiveRow & { total: number }>(
      caller.scope,
      `select ${DIRECTIVE_COLUMNS}, count(*) over ()::int as total from ${DIRECTIVE_FROM} ${where.toString()} ${order}`,
      where.values,
    );
    return toPage(rows, ({ total: _, ...row }) => toDirective(row, tenantId));
  }

  /** @throws RowNotFoundError outside the province, absent, or another body's draft. */
  async detail(caller: CallerContext, id: string): Promise<DirectiveDetailBody> {
    const { tenantId } = caller.session;
    const where = new Conditions().add('d.id = ?', id).add(VISIBLE_DIRECTIVE_SQL, tenantId);
    const [[row], lines, [fanOut]] = await this.database.readAll<
      [DirectiveDetailRow, LineRow, DirectiveFanOutBody]
    >(caller.scope, [
      [`select ${DETAIL_COLUMNS} from ${DIRECTIVE_FROM} ${where.toString()}`, where.values],
      [LINES_SQL, [id]],
      [FAN_OUT_SQL, [id]],
    ]);
    if (!row) throw new RowNotFoundError('directives');
    return {
      ...toDirective(row, tenantId),
      fanOut: row.sentAt === null ? null : (fanOut ?? null),
      tasks: lines.map(toLine),
    };
  }
}
