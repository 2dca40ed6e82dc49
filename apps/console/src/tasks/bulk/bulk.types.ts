import type { BulkTaskOutcomesBody } from '@cis/contracts/task-steps.dto';

export type BulkOutcomes = BulkTaskOutcomesBody;
