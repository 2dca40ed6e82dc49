export { Conditions, orderAndPage, toPage, type ListSql } from './list.js';
export { problemDocument, ProblemFilter, requestLanguage } from './problem.filter.js';
export { refuseBrokenText, refuseCrossSiteWrites, useStrictJson } from './request-guards.js';
export { securityHeaders } from './security-headers.js';
export { validationPipe } from './validation.js';
export { IdempotencyKey, IfMatch, withVersion } from './versions.js';
export { UnknownQueryGuard } from './unknown-query.guard.js';
