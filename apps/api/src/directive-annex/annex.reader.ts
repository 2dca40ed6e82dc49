import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { AnnexPreviewBody, PreviewAnnexBody } from '@cis/contracts';
import { Database } from '@cis/database';
import { AnnexVocabulary, DomainError, matchLines, readAnnex } from '@cis/domain';
import { CommuneDirectory } from '../communes/index.js';
import { DirectivesReader } from '../directives/directives.reader.js';
import { annexCells } from './annex-cells.js';

type Named = [{ code: string; name: string }, { id: number; name: string }, { code: string; name: string }];

/** What an annex would do to the lines of a draft, by the names this province knows. */
@Injectable()
export class AnnexReader {
  constructor(
    private readonly database: Database,
    private readonly directives: DirectivesReader,
    private readonly communes: CommuneDirectory,
  ) {}

  /** @throws RowNotFoundError; DomainError directive.not-yours, directive.already-issued, annex.no-header, annex.too-large */
  async preview(caller: CallerContext, id: string, body: PreviewAnnexBody): Promise<AnnexPreviewBody> {
    const rows = annexCells(body.rows);
    const directive = await this.directives.detail(caller, id);
    if (!directive.isMine) throw new DomainError('directive.not-yours');
    if (directive.sentAt !== null) throw new DomainError('directive.already-issued');
    const vocabulary = await this.vocabulary(caller, directive.programmeCode);
    const annex = readAnnex(rows, vocabulary, Number(directive.issuedOn.slice(0, 4)), {
      columns: body.columns ?? [],
      leftOut: new Set(body.leftOut),
    });
    return matchLines(annex, directive.tasks);
  }

  private async vocabulary(caller: CallerContext, programmeCode: string | null): Promise<AnnexVocabulary> {
    const { provinceCode } = caller.session;
    const [positions, departments, stages] = await this.database.readAll<Named>(caller.scope, [
      ['select code, name_vi as name from reference.positions order by rank, code', []],
      ['select id, name_vi as name from reference.departments where province_code = $1 order by id', [provinceCode]],
      ['select code, name_vi as name from reference.programme_stages where programme_code = $1 order by sort_order, code', [programmeCode]],
    ]); // prettier-ignore
    const communes = this.communes.all().filter((commune) => commune.provinceCode === provinceCode);
    return new AnnexVocabulary({
      departments,
      positions,
      stages,
      communes: communes.map(({ code, fullName }) => ({ code, name: fullName })),
    });
  }
}
