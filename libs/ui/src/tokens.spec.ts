import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { DARK, LIGHT, type ColourRoles } from './tokens.js';

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');
const propertyOf = (role: string): string =>
  `--cis-${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

describe('tokens.css', () => {
  it.each<[string, ColourRoles]>([
    ['light', LIGHT],
    ['dark', DARK],
  ])('carries every %s colour of tokens.ts', (_, roles) => {
    for (const [role, colour] of Object.entries(roles)) {
      expect(css).toContain(`${propertyOf(role)}: ${String(colour).toLowerCase()};`);
    }
  });
});
