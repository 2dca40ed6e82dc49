import { Injectable, type PipeTransform } from '@nestjs/common';
import {
  TargetBatchDecision,
  TargetBatchPlace,
  type ApplyTargetsBody,
  type PreviewTargetsBody,
} from '@cis/contracts';
import { validationPipe } from '@cis/http';
import { readTargetCells } from './target-cells.js';

const RULES = validationPipe();

/** The body of a batch: the head by its decorators like every other body, the many cells by hand. */
@Injectable()
export class PreviewTargetsPipe implements PipeTransform<unknown, Promise<PreviewTargetsBody>> {
  async transform(body: unknown): Promise<PreviewTargetsBody> {
    const { cells, ...head } = fieldsOf(body);
    const place = (await RULES.transform(head, {
      type: 'body',
      metatype: TargetBatchPlace,
    })) as TargetBatchPlace;
    return Object.assign(place, { cells: readTargetCells(cells) });
  }
}

@Injectable()
export class ApplyTargetsPipe implements PipeTransform<unknown, Promise<ApplyTargetsBody>> {
  async transform(body: unknown): Promise<ApplyTargetsBody> {
    const { cells, ...head } = fieldsOf(body);
    const decision = (await RULES.transform(head, {
      type: 'body',
      metatype: TargetBatchDecision,
    })) as TargetBatchDecision;
    return Object.assign(decision, { cells: readTargetCells(cells) });
  }
}

function fieldsOf(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null && !Array.isArray(body)
    ? { ...(body as Record<string, unknown>) }
    : {};
}
