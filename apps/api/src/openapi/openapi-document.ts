import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

type Operations = NonNullable<OpenAPIObject['paths'][string]>;

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'] as const;

/** The API as one OpenAPI document, in a stable order so that the committed copy can be compared. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Hệ thống thông tin cấp xã tỉnh Gia Lai')
    .setDescription(
      'Dữ liệu của 135 xã, phường: nhân sự chủ chốt, chỉ tiêu với kết quả, nhiệm vụ trọng tâm. ' +
        'Phần /api/v1/public không cần tài khoản. Mỗi thao tác ghi quyền cần có trong x-permission ("public": ai cũng gọi được). ' +
        'Lỗi trả về application/problem+json (RFC 9457).',
    )
    .setVersion('1')
    .addCookieAuth('session')
    .build();
  const document = SwaggerModule.createDocument(app, settings);
  const paths = Object.entries(document.paths).sort(([one], [other]) => one.localeCompare(other, 'en'));
  for (const [, operations] of paths) nameWhatIsPublic(operations);
  return { ...document, paths: Object.fromEntries(paths) };
}

/** The guard refuses routes that declare nothing, so an operation without a permission is a public one. */
function nameWhatIsPublic(operations: Operations): void {
  for (const method of METHODS) {
    const operation = operations[method];
    if (operation && !('x-permission' in operation)) Object.assign(operation, { 'x-permission': 'public' });
  }
}
