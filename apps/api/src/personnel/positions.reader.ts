import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { Page, PositionBody, PositionListQueryDto } from '@cis/contracts';
import { Database } from '@cis/database';
import { allowedKinds } from '@cis/domain';
import { Conditions, orderAndPage, toPage } from '@cis/http';

const SORTABLE = { rank: 's.rank', nameVi: 's.name_vi collate "vi-x-icu"', block: 's.block', code: 's.code' };

type PositionRow = Omit<PositionBody, 'id' | 'allowedKinds'> & {
  readonly appointmentKinds: string[];
  readonly total: number;
};

/** The catalogue of posts. */
@Injectable()
export class PositionsReader {
  constructor(private readonly database: Database) {}

  async list(caller: CallerContext, query: PositionListQueryDto): Promise<Page<PositionBody>> {
    const conditions = new Conditions()
      .add('s.block = ?', query.block)
      .add("s.applies_to in ('all', 'some', ?)", query.communeType);
    if (query.keyOnly === 'true') conditions.add('s.is_key_personnel');
    if (query.q !== undefined && query.q.trim() !== '') {
      conditions.add(
        "position(lower(?) in lower(s.name_vi || ' ' || s.code)) > 0",
        query.q.normalize('NFC').trim(),
      );
    }
    const rows = await this.database.read<PositionRow>(
      caller.scope,
      `select s.code, s.name_vi as "nameVi", s.name_en as "nameEn", s.block, s.org_unit_vi as "orgUnitVi", s.rank,
         s.min_holders as "minHolders", s.max_holders as "maxHolders", s.applies_to as "appliesTo",
         s.appointment_kinds as "appointmentKinds", s.term, s.is_key_personnel as "isKeyPersonnel",
         s.is_public_default as "isPublicDefault", s.often_concurrent_with as "oftenConcurrentWith", s.note, count(*) over ()::int as total
       from reference.positions s ${conditions.toString()} ${orderAndPage(query, SORTABLE, SORTABLE.rank, 's.code')}`,
      conditions.values,
    );
    return toPage(rows, ({ appointmentKinds, total: _, ...row }) => ({
      id: row.code,
      ...row,
      allowedKinds: allowedKinds({ appointmentKinds }),
    }));
  }
}
