import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { routeMap } from '@cis/auth';
import { PERMISSIONS } from '@cis/contracts';
import { ModulesContainer } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument } from '../../apps/api/src/openapi/openapi-document.js';
import { startTestApp, type TestApp } from '../support/app.js';

const COMMITTED = join(__dirname, '../../apps/api/openapi.json');
const PAGES = /^(health\/|metrics$|console|xa\/|portal\/assets\/|$)/;

interface Operation {
  readonly name: string;
  readonly summary?: string;
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> }>
  >;
  readonly permission: unknown;
}

describe('the OpenAPI document', () => {
  let testApp: TestApp;
  let document: OpenAPIObject;
  let operations: Operation[];

  beforeAll(async () => {
    testApp = await startTestApp();
    document = openApiDocument(testApp.app);
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        ...(operation as unknown as Operation),
        name: `${method.toUpperCase()} ${path}`,
        permission: Reflect.get(operation as object, 'x-permission') as unknown,
      })),
    );
  });

  afterAll(() => testApp.close());

  it('equals the committed one (else: npm run openapi:write)', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(JSON.parse(readFileSync(COMMITTED, 'utf8')));
  });

  it('names every route of the API', () => {
    const routes = routeMap(testApp.app.get(ModulesContainer)).filter(({ path }) => !PAGES.test(path));
    const documented = new Set(operations.map(({ name }) => name));

    const missing = routes
      .map(({ method, path }) => `${method} /api/v1/${path.replace(/:(\w+)/g, '{$1}')}`)
      .filter((name) => !documented.has(name));

    expect(missing).toEqual([]);
  });

  it('gives every operation a summary', () => {
    expect(operations.filter(({ summary }) => !summary).map(({ name }) => name)).toEqual([]);
  });

  it('gives every operation a permission that exists, or says that it is public', () => {
    const known = new Set<unknown>([...PERMISSIONS, 'public']);

    expect(operations.filter(({ permission }) => !known.has(permission)).map(({ name }) => name)).toEqual([]);
  });

  it('describes what every operation answers with: a schema, a file, or nothing', () => {
    const undescribed = operations.filter(({ responses }) => {
      const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      return !successes.some(
        ([status, { content }]) =>
          status === '204' || Object.values(content ?? {}).some(({ schema }) => schema),
      );
    });

    expect(undescribed.map(({ name }) => name)).toEqual([]);
  });

  it('refers only to schemas it contains', () => {
    const schemas = new Set(Object.keys(document.components?.schemas ?? {}));
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name ?? '',
    );

    expect([...new Set(references)].filter((name) => !schemas.has(name))).toEqual([]);
  });

  it('is served as JSON and as pages that need no script of another site', async () => {
    const json = await testApp.nobody.get('/api/openapi.json');
    const docs = await testApp.nobody.get('/api/docs');

    expect(json.body.info.title).toContain('Gia Lai');
    expect(docs.status).toBe(200);
    expect(docs.text).not.toMatch(/src=["']https?:/);
    expect(docs.text).not.toMatch(/<script>(?!\s*<\/script>)/);
  });
});
