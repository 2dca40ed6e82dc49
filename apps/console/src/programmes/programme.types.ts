import type { ProgrammeBody, ProgrammeStageBody } from '@cis/contracts/programmes.dto';
import type { RaRecord } from 'react-admin';

export type ProgrammeRow = ProgrammeBody & RaRecord<string>;
export type ProgrammeStage = ProgrammeStageBody;
