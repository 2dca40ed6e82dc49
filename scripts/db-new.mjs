import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, root, say, StepError } from './steps.mjs';

const FOLDER = join(root, 'libs/database/migrations');
const LIST = join(root, 'libs/database/src/migrations.ts');

// `npm run db:new -- create-announcements`: an empty migration, later than every other, entered in the list.
await command(async () => {
  const name = process.argv[2] ?? '';
  if (!/^[a-z]+(-[a-z0-9]+)+$/.test(name)) {
    throw new StepError(
      'Name it verb-object in kebab case, for example: npm run db:new -- create-announcements',
    );
  }
  const latest = Math.max(0, ...readdirSync(FOLDER).map((file) => Number.parseInt(file, 10) || 0));
  const stamp = Math.max(Date.now(), latest + 1);
  const className = `${name.replace(/(^|-)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase())}${stamp}`;
  const file = `${stamp}-${name}.ts`;
  writeFileSync(join(FOLDER, file), template(className), { flag: 'wx' });
  writeFileSync(LIST, withMigration(readFileSync(LIST, 'utf8'), className, file));
  say(`Wrote libs/database/migrations/${file} and entered it in libs/database/src/migrations.ts.`);
});

function template(className) {
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why this change is needed. Table, indexes, policies, grants and comments travel together. */
export class ${className} implements MigrationInterface {
  readonly name = '${className}';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`
    \`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(\`
    \`);
  }
}
`;
}

function withMigration(list, className, file) {
  const line = `import { ${className} } from '../migrations/${file.replace(/\.ts$/, '.js')}';\n`;
  const lastImport = list.lastIndexOf('import ');
  const afterImports = list.indexOf('\n', lastImport) + 1;
  const close = list.lastIndexOf('];');
  if (lastImport < 0 || close < 0)
    throw new StepError(`${LIST} has lost its shape: imports, then one array.`);
  return `${list.slice(0, afterImports)}${line}${list.slice(afterImports, close)}  ${className},\n${list.slice(close)}`;
}
