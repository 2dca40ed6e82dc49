import { ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import fastifyCookie from '@fastify/cookie';
import fastifyCompress from '@fastify/compress';
import fastifyMultipart from '@fastify/multipart';
import { refuseUndeclaredRoutes, routeMap } from '@cis/auth';
import type { AppConfig } from '@cis/config';
import type { Database } from '@cis/database';
import {
  problemDocument,
  refuseBrokenText,
  refuseCrossSiteWrites,
  securityHeaders,
  useStrictJson,
} from '@cis/http';
import { DomainError } from '@cis/domain';
import { randomUUID } from 'node:crypto';
import { AppModule } from './app.module.js';
import { serveOpenApi } from './openapi/serve-openapi.js';

/** Pages and probes have addresses of their own; everything else is the API. */
const OUTSIDE_THE_API = [
  'health/live',
  'health/ready',
  'metrics',
  '/',
  'xa/:page',
  'portal/assets/:file',
  'console',
  'console/*path',
];
const LARGEST_BODY_BYTES = 2 * 1_048_576;
const LARGEST_FILE_BYTES = 25 * 1_048_576;

/** Builds the whole application, ready to `init()` in a test or to `listen()` in main. Does not own the database. */
export async function createApp(config: AppConfig, database: Database): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    // The one proxy in front: what a client writes into X-Forwarded-For further left is only what it claims.
    trustProxy: config.http.trustProxy && ((_address: string, hop: number) => hop === 0),
    bodyLimit: LARGEST_BODY_BYTES,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
  });
  const fastify = adapter.getInstance();
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, database), adapter, {
    logger: config.logLevel === 'silent' ? false : ['error', 'warn'],
    abortOnError: false,
    // Our own strict parser below; Nest would add its own beside it, and one for forms.
    bodyParser: false,
  });
  app.setGlobalPrefix('api/v1', { exclude: OUTSIDE_THE_API });
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, {
    limits: { fileSize: LARGEST_FILE_BYTES, files: 1, fields: 20, parts: 21 },
  });
  await app.register(fastifyCompress, { threshold: 1024, encodings: ['br', 'gzip'] });
  useStrictJson(fastify);
  const headers = securityHeaders(config.http.publicUrl);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(headers).header('x-request-id', request.id);
    try {
      refuseBrokenText(request);
      refuseCrossSiteWrites(request, config.http.publicUrl);
      done();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const document = problemDocument(error, request);
      void reply
        .status(document.status)
        .type('application/problem+json; charset=utf-8')
        .send(JSON.stringify(document));
    }
  });
  serveOpenApi(app);
  refuseUndeclaredRoutes(routeMap(app.get(ModulesContainer)));
  return app;
}
