import { Injectable } from '@nestjs/common';
import type { CallerContext } from '@cis/auth';
import type { PersonBody } from '@cis/contracts';
import {
  actorId,
  AttachmentEntity,
  Database,
  newRowId,
  PersonEntity,
  RowNotFoundError,
  updateVersioned,
  type Transaction,
} from '@cis/database';
import { DomainError } from '@cis/domain';
import { FileStorage, type StoredFile, type UploadedFile } from '../files/index.js';
import { lockPerson } from './locked-rows.js';
import { PeopleReader } from './people.reader.js';
import type { PersonVersion } from './people.service.js';
import { portraitType } from './portrait-content.js';

/** What the record says of a portrait that is gone or new: a basis belongs to one picture and does not pass on. */
const UNPUBLISHED = {
  isPortraitPublished: false,
  portraitBasis: null,
  portraitBasisNote: null,
  portraitBasisOn: null,
};

export interface Portrait {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly sha256: string;
}

/** Keeps portraits: the row says what it is, the file storage holds the bytes. */
@Injectable()
export class PortraitsService {
  constructor(
    private readonly database: Database,
    private readonly reader: PeopleReader,
    private readonly storage: FileStorage,
  ) {}

  /** @throws RowNotFoundError without a person, a portrait or its bytes */
  async read(caller: CallerContext, personId: string): Promise<Portrait> {
    const [row] = await this.database.read<{ tenantId: number; sha256: string; contentType: string }>(
      caller.scope,
      `select f.commune_id as "tenantId", f.sha256, f.content_type as "contentType"
       from commune.people p join commune.attachments f on f.commune_id = p.commune_id and f.id = p.portrait_id
       where p.id = $1`,
      [personId],
    );
    const bytes = row ? await this.storage.read(row) : null;
    if (!row || !bytes) throw new RowNotFoundError('attachments');
    return { bytes, contentType: row.contentType, sha256: row.sha256 };
  }

  /** The new picture is not published: its basis has to be recorded first. */
  async replace(caller: CallerContext, target: PersonVersion, file: UploadedFile): Promise<PersonBody> {
    const contentType = portraitType(file.bytes);
    if (!contentType) throw new DomainError('file.type-not-allowed');
    const former = await this.database.within(caller.scope, async (tx) => {
      const person = await lockPerson(tx, target.id);
      const { sha256 } = await this.storage.put(person.communeId, file.bytes);
      const portraitId = newRowId();
      await tx.manager.insert(AttachmentEntity, {
        communeId: person.communeId,
        id: portraitId,
        purpose: 'portrait',
        fileName: file.name,
        contentType,
        byteSize: file.bytes.length,
        sha256,
        createdBy: actorId(tx),
        updatedBy: actorId(tx),
      });
      await updateVersioned(
        tx,
        PersonEntity,
        { ...target, communeId: person.communeId },
        { portraitId, ...UNPUBLISHED },
      );
      return person.portraitId === null ? null : deleteAttachment(tx, person.communeId, person.portraitId);
    });
    await this.forget(caller, former);
    return this.reader.detail(caller, target.id);
  }

  async remove(caller: CallerContext, target: PersonVersion): Promise<PersonBody> {
    const former = await this.database.within(caller.scope, async (tx) => {
      const person = await lockPerson(tx, target.id);
      if (person.portraitId === null) throw new RowNotFoundError('attachments');
      await updateVersioned(
        tx,
        PersonEntity,
        { ...target, communeId: person.communeId },
        { portraitId: null, ...UNPUBLISHED },
      );
      return deleteAttachment(tx, person.communeId, person.portraitId);
    });
    await this.forget(caller, former);
    return this.reader.detail(caller, target.id);
  }

  /** Removes bytes no row of the commune refers to any more; after the commit, because a file cannot be rolled back. */
  async forget(caller: CallerContext, file: StoredFile | null): Promise<void> {
    if (file === null) return;
    const inUse = await this.database.read(
      caller.scope,
      `select from commune.attachments where commune_id = $1 and sha256 = $2
       union all select from identity.decision_uploads where tenant_id = $1 and sha256 = $2 limit 1`,
      [file.tenantId, file.sha256],
    );
    if (inUse.length === 0) await this.storage.remove(file);
  }
}

/** Deletes the row and tells which bytes it stood for. */
export async function deleteAttachment(tx: Transaction, communeId: number, id: string): Promise<StoredFile> {
  const [file] = await tx.query<StoredFile>(
    'delete from commune.attachments where commune_id = $1 and id = $2 returning commune_id as "tenantId", sha256',
    [communeId, id],
  );
  if (!file) throw new RowNotFoundError('attachments');
  return file;
}
