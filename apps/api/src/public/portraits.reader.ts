import { Injectable } from '@nestjs/common';
import { Database } from '@cis/database';
import type { Commune } from '../communes/index.js';
import { FileStorage } from '../files/index.js';

export interface Portrait {
  readonly contentType: string;
  readonly bytes: Buffer;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Portraits that are published with a recorded basis. */
@Injectable()
export class PortraitsReader {
  constructor(
    private readonly database: Database,
    private readonly files: FileStorage,
  ) {}

  /** Null when it is not published, or its bytes are gone. */
  async find(commune: Commune, id: string): Promise<Portrait | null> {
    if (!UUID.test(id)) return null;
    const [row] = await this.database.read<{ contentType: string; sha256: string }>(
      { kind: 'public', provinceCode: commune.provinceCode },
      `select content_type as "contentType", sha256 from published.portraits where commune_id = $1 and id = $2`,
      [commune.id, id],
    );
    if (!row) return null;
    const bytes = await this.files.read({ tenantId: commune.id, sha256: row.sha256 });
    return bytes && { contentType: row.contentType, bytes };
  }
}
