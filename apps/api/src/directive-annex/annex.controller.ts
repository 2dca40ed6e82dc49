import {
  Body,
  Controller,
  HttpCode,
  Injectable,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
  type PipeTransform,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type CallerContext } from '@cis/auth';
import {
  AnnexChoices,
  AnnexPreviewBody,
  AnnexTableBody,
  LONGEST_ANNEX_CELL,
  PreviewAnnexBody,
} from '@cis/contracts';
import { validationPipe } from '@cis/http';
import type { FastifyRequest } from 'fastify';
import { uploadedFile } from '../files/index.js';
import { LARGEST_FILE_BYTES, readSheet } from '../spreadsheet/index.js';
import { cellsOfSheet } from './annex-cells.js';
import { AnnexReader } from './annex.reader.js';

const RULES = validationPipe();

/** The choices by their decorators like every other body, the many cells by hand. */
@Injectable()
class PreviewAnnexPipe implements PipeTransform<unknown, Promise<PreviewAnnexBody>> {
  async transform(body: unknown): Promise<PreviewAnnexBody> {
    const { rows, ...choices } = Object.assign({ rows: undefined }, body as object | null);
    const checked = (await RULES.transform(choices, {
      type: 'body',
      metatype: AnnexChoices,
    })) as AnnexChoices;
    return Object.assign(checked, { rows: rows as unknown as string[][] });
  }
}

/** The task annex of a directive, from a file or the clipboard: looked over before its lines are replaced. */
@ApiTags('directives')
@Controller('directives')
@Requires('directive:write')
export class AnnexController {
  constructor(private readonly annexes: AnnexReader) {}

  @Post('annex/read')
  @HttpCode(200)
  @ApiOperation({
    summary: 'A file as a table of text',
    description:
      'XLSX, CSV or TXT, the first visible sheet; merged cells repeat their text. Nothing is kept.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiOkResponse({ type: AnnexTableBody })
  async read(@Req() request: FastifyRequest): Promise<AnnexTableBody> {
    const { bytes, name } = await uploadedFile(request, LARGEST_FILE_BYTES);
    return { rows: cellsOfSheet(await readSheet(bytes, name, LONGEST_ANNEX_CELL + 1)) };
  }

  @Post(':id/annex/preview')
  @HttpCode(200)
  @ApiOperation({
    summary: 'What a table would do to the lines of a draft',
    description: 'Writes nothing. The lines go through PUT /directives/:id/tasks once no fault remains.',
  })
  @ApiBody({ type: PreviewAnnexBody })
  @ApiOkResponse({ type: AnnexPreviewBody })
  preview(
    @Caller() caller: CallerContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body(PreviewAnnexPipe) body: unknown,
  ): Promise<AnnexPreviewBody> {
    return this.annexes.preview(caller, id, body as PreviewAnnexBody);
  }
}
