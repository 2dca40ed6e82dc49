import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { Logger, type OnModuleDestroy } from '@nestjs/common';
import type { BucketConfig } from '@cis/config';
import { DomainError } from '@cis/domain';
import {
  FileStorage,
  storageKey,
  storedFile,
  UnusableStorageError,
  type StoredFile,
} from './file-storage.js';

export interface BucketLimits {
  readonly connectMs: number;
  /** Without an answer, or without another byte of it. */
  readonly silentMs: number;
  /** For a whole operation, all attempts together. */
  readonly totalMs: number;
}

const LIMITS: BucketLimits = { connectMs: 3_000, silentMs: 20_000, totalMs: 45_000 };
const MOST_ATTEMPTS = 3;

/** Files in an S3-compatible bucket; an object is there whole or not at all, which the protocol promises. */
export class S3FileStorage extends FileStorage implements OnModuleDestroy {
  private readonly logger = new Logger('FileStorage');
  private readonly client: S3Client;

  constructor(
    private readonly bucket: BucketConfig,
    private readonly limits: BucketLimits = LIMITS,
  ) {
    super();
    const { endpoint, region, accessKeyId, secretAccessKey, pathStyle } = bucket;
    this.client = new S3Client({
      ...(endpoint === null ? {} : { endpoint }),
      region,
      forcePathStyle: pathStyle,
      credentials: { accessKeyId, secretAccessKey },
      maxAttempts: MOST_ATTEMPTS,
      requestHandler: {
        connectionTimeout: limits.connectMs,
        requestTimeout: limits.silentMs,
        socketTimeout: limits.silentMs,
        throwOnRequestTimeout: true,
      },
      // Many compatible servers know neither the checksums nor the chunks that come with them; the signature covers the content.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  onModuleDestroy(): void {
    this.client.destroy();
  }

  async put(tenantId: number, bytes: Uint8Array, shelf?: StoredFile['shelf']): Promise<StoredFile> {
    const file = storedFile(tenantId, bytes, shelf);
    if (await this.has(file)) return file;
    const command = new PutObjectCommand({
      ...this.place(file),
      Body: bytes,
      ContentLength: bytes.length,
      ContentType: 'application/octet-stream',
    });
    await this.reaching(() => this.client.send(command, this.inTime()));
    return file;
  }

  async has(file: StoredFile): Promise<boolean> {
    const command = new HeadObjectCommand(this.place(file));
    return (await this.found(() => this.client.send(command, this.inTime()))) !== null;
  }

  async read(file: StoredFile): Promise<Buffer | null> {
    const command = new GetObjectCommand(this.place(file));
    return this.found(async () => {
      const { Body } = await this.client.send(command, this.inTime());
      return Buffer.from((await Body?.transformToByteArray()) ?? []);
    });
  }

  async open(file: StoredFile): Promise<Readable | null> {
    const command = new GetObjectCommand(this.place(file));
    const answer = await this.found(() => this.client.send(command));
    return (answer?.Body as Readable | undefined) ?? null;
  }

  async remove(file: StoredFile): Promise<void> {
    const command = new DeleteObjectCommand(this.place(file));
    await this.reaching(() => this.client.send(command, this.inTime()));
  }

  async check(): Promise<void> {
    try {
      await this.client.send(new HeadBucketCommand({ Bucket: this.bucket.bucket }), this.inTime());
    } catch (error) {
      throw new UnusableStorageError(unusable(this.bucket, faultOf(error)));
    }
  }

  private place(file: StoredFile): { Bucket: string; Key: string } {
    return { Bucket: this.bucket.bucket, Key: storageKey(file) };
  }

  private inTime(): { abortSignal: AbortSignal } {
    return { abortSignal: AbortSignal.timeout(this.limits.totalMs) };
  }

  private async found<Result>(look: () => Promise<Result>): Promise<Result | null> {
    return this.reaching(async () => {
      try {
        return await look();
      } catch (error) {
        const { name } = faultOf(error);
        if (name === 'NotFound' || name === 'NoSuchKey') return null;
        throw error;
      }
    });
  }

  /** What the service writes into its errors may name the key or quote the signed request: only kind and status go further. */
  private async reaching<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      const { name, status } = faultOf(error);
      this.logger.error(`The bucket of files cannot be used: ${name}${status === null ? '' : ` ${status}`}`);
      throw new DomainError('file.storage-unavailable', {}, { cause: new Error(name) });
    }
  }
}

interface Fault {
  /** Such as AccessDenied, or the network's ECONNREFUSED. */
  readonly name: string;
  readonly status: number | null;
}

function faultOf(error: unknown): Fault {
  const fault = (error ?? {}) as {
    name?: unknown;
    code?: unknown;
    $metadata?: { httpStatusCode?: number };
  };
  const name = typeof fault.code === 'string' ? fault.code : fault.name;
  return {
    name: typeof name === 'string' ? name : 'Error',
    status: fault.$metadata?.httpStatusCode ?? null,
  };
}

function unusable({ bucket, endpoint }: BucketConfig, { name, status }: Fault): string {
  if (status === 404)
    return `Không có vùng chứa "${bucket}": tạo vùng chứa hoặc sửa S3_BUCKET. / There is no bucket "${bucket}": create it or correct S3_BUCKET.`;
  if (status === 403 || status === 401)
    return `Không được phép dùng vùng chứa "${bucket}": kiểm tra S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY và quyền của khóa. / The bucket "${bucket}" refuses the key: check S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY and what the key may do.`;
  if (status === 301 || status === 400)
    return `Vùng chứa "${bucket}" không nhận yêu cầu (${name}): kiểm tra S3_REGION và S3_PATH_STYLE. / The bucket "${bucket}" does not take the request (${name}): check S3_REGION and S3_PATH_STYLE.`;
  const where = endpoint ?? 'AWS S3';
  return `Không kết nối được nơi lưu tệp ${where} (${name}): kiểm tra S3_ENDPOINT và mạng. / The file storage ${where} cannot be reached (${name}): check S3_ENDPOINT and the network.`;
}
