import { CreateSchemas1790000000001 } from '../migrations/1790000000001-create-schemas.js';
import { CreateReference1790000000002 } from '../migrations/1790000000002-create-reference.js';
import { CreateAudit1790000000003 } from '../migrations/1790000000003-create-audit.js';
import { CreateIdentity1790000000004 } from '../migrations/1790000000004-create-identity.js';
import { CreatePersonnel1790000000005 } from '../migrations/1790000000005-create-personnel.js';
import { CreateTargets1790000000006 } from '../migrations/1790000000006-create-targets.js';
import { CreateTasks1790000000007 } from '../migrations/1790000000007-create-tasks.js';
import { CreatePublishedViews1790000000008 } from '../migrations/1790000000008-create-published-views.js';
import { CreateCatalogueEditing1790000000009 } from '../migrations/1790000000009-create-catalogue-editing.js';
import { ExtendObservations1790000000010 } from '../migrations/1790000000010-extend-observations.js';
import { RebuildSubmissions1790000000011 } from '../migrations/1790000000011-rebuild-submissions.js';
import { ExtendTargets1790000000012 } from '../migrations/1790000000012-extend-targets.js';
import { CreateUnlockRequests1790000000013 } from '../migrations/1790000000013-create-unlock-requests.js';
import { CreateNotifications1790000000014 } from '../migrations/1790000000014-create-notifications.js';
import { CreateFigureImports1790000000015 } from '../migrations/1790000000015-create-figure-imports.js';
import { QuickenAuditCapture1790000000018 } from '../migrations/1790000000018-quicken-audit-capture.js';
import { CreateDirectives1790000000019 } from '../migrations/1790000000019-create-directives.js';
import { ExtendTasks1790000000020 } from '../migrations/1790000000020-extend-tasks.js';
import { RemoveEvidence1790000000025 } from '../migrations/1790000000025-remove-evidence.js';
import { AcceptEvidenceAsProduct1790000000026 } from '../migrations/1790000000026-accept-evidence-as-product.js';
import { IndexTaskMonitoring1790000000027 } from '../migrations/1790000000027-index-task-monitoring.js';
import { KeepTaskPlaces1790000000031 } from '../migrations/1790000000031-keep-task-places.js';
import { PublishTaskProgress1790000000029 } from '../migrations/1790000000029-publish-task-progress.js';

/** In order; `npm run db:new` adds to this list. Once merged, a migration is never edited. */
export const migrations = [
  CreateSchemas1790000000001,
  CreateReference1790000000002,
  CreateAudit1790000000003,
  CreateIdentity1790000000004,
  CreatePersonnel1790000000005,
  CreateTargets1790000000006,
  CreateTasks1790000000007,
  CreatePublishedViews1790000000008,
  CreateCatalogueEditing1790000000009,
  ExtendObservations1790000000010,
  RebuildSubmissions1790000000011,
  ExtendTargets1790000000012,
  CreateUnlockRequests1790000000013,
  CreateNotifications1790000000014,
  CreateFigureImports1790000000015,
  QuickenAuditCapture1790000000018,
  CreateDirectives1790000000019,
  ExtendTasks1790000000020,
  RemoveEvidence1790000000025,
  AcceptEvidenceAsProduct1790000000026,
  IndexTaskMonitoring1790000000027,
  PublishTaskProgress1790000000029,
  KeepTaskPlaces1790000000031,
];
