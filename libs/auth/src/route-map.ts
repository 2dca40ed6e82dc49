import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, type ModulesContainer, Reflector } from '@nestjs/core';
import { ACCESS, type Access } from './access.decorators.js';

/** One route and what it declares about access; null: nothing, which stops the start. */
export interface RouteAccess {
  readonly method: string;
  /** Without the global prefix, e.g. `people/:id`. */
  readonly path: string;
  readonly access: string | null;
}

export class UndeclaredRouteError extends Error {}

/** Every route of the application, sorted by path and method; the committed snapshot and the isolation suite read it. */
export function routeMap(modules: ModulesContainer): RouteAccess[] {
  const reflector = new Reflector();
  const scanner = new MetadataScanner();
  const routes: RouteAccess[] = [];
  for (const module of modules.values()) {
    for (const { metatype } of module.controllers.values()) {
      if (!metatype) continue;
      const controller = metatype as Type<object>;
      for (const name of scanner.getAllMethodNames(controller.prototype as object)) {
        const handler = (controller.prototype as Record<string, unknown>)[name];
        if (typeof handler !== 'function') continue;
        const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
        if (method === undefined) continue;
        const access = reflector.getAllAndOverride<Access | undefined>(ACCESS, [
          handler as () => void,
          controller,
        ]);
        for (const path of paths(controller, handler)) {
          routes.push({
            method: RequestMethod[method],
            path,
            access: access ? ('public' in access ? 'public' : access.permission) : null,
          });
        }
      }
    }
  }
  return routes.sort((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method));
}

/** @throws UndeclaredRouteError naming every route without @Requires or @Public. */
export function refuseUndeclaredRoutes(routes: readonly RouteAccess[]): void {
  const undeclared = routes
    .filter((route) => route.access === null)
    .map((route) => `${route.method} ${route.path}`);
  if (undeclared.length > 0) {
    throw new UndeclaredRouteError(`Routes without @Requires() or @Public(): ${undeclared.join(', ')}`);
  }
}

function paths(controller: Type<object>, handler: object): string[] {
  const prefixes = asList(Reflect.getMetadata(PATH_METADATA, controller));
  const suffixes = asList(Reflect.getMetadata(PATH_METADATA, handler));
  return prefixes.flatMap((prefix) =>
    suffixes.map((suffix) =>
      [prefix, suffix]
        .map((part) => part.replace(/^\/+|\/+$/g, ''))
        .filter(Boolean)
        .join('/'),
    ),
  );
}

function asList(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [typeof value === 'string' ? value : ''];
}
