import { Module } from '@nestjs/common';
import { CommunesModule } from '../communes/communes.module.js';
import { DataImportModule } from '../data-import/data-import.module.js';
import { AssignmentsController } from './assignments.controller.js';
import { AssignmentsReader } from './assignments.reader.js';
import { AssignmentsService } from './assignments.service.js';
import { ConfidentialController } from './confidential.controller.js';
import { ConfidentialService } from './confidential.service.js';
import { HandoverService } from './handover.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleFilesController } from './people-files.controller.js';
import { PeopleReader } from './people.reader.js';
import { PeopleService } from './people.service.js';
import { PersonnelController } from './personnel.controller.js';
import { PortraitsController } from './portraits.controller.js';
import { PortraitsService } from './portraits.service.js';
import { PositionsReader } from './positions.reader.js';
import { RosterReader } from './roster.reader.js';
import { StatisticsReader } from './statistics.reader.js';
import { TransferService } from './transfer.service.js';

/** Key personnel: people, the posts they hold, and what is counted of them. */
@Module({
  imports: [CommunesModule, DataImportModule],
  controllers: [
    PeopleFilesController,
    PeopleController,
    PortraitsController,
    ConfidentialController,
    AssignmentsController,
    PersonnelController,
  ],
  providers: [
    PeopleReader,
    PeopleService,
    TransferService,
    PortraitsService,
    ConfidentialService,
    AssignmentsReader,
    AssignmentsService,
    HandoverService,
    RosterReader,
    StatisticsReader,
    PositionsReader,
  ],
})
export class PersonnelModule {}
