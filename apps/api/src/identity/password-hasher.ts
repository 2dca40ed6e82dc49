import { Injectable } from '@nestjs/common';
import { DomainError } from '@cis/domain';
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** OWASP's choice for argon2id: 19 MiB, two passes, one lane; about 30 ms here. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const HASH_BYTES = 32;
const SALT_BYTES = 16;

/** Each hash keeps a thread of libuv's pool of four busy; files and DNS need the rest. */
const AT_ONCE = 2;
const LONGEST_QUEUE = 200;

const PHC =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

const derive = promisify(argon2);

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** argon2id in PHC form, a bounded number at a time. */
@Injectable()
export class PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly decoy = encode(randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));

  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES);
    return encode(salt, await this.derive(password, salt, COST, HASH_BYTES));
  }

  /** Takes as long for null, which stands for an account that does not exist, and answers false. */
  async verify(password: string, stored: string | null): Promise<boolean> {
    const [, memory, passes, parallelism, salt, hash] = PHC.exec(stored ?? this.decoy) ?? [];
    if (salt === undefined || hash === undefined)
      throw new Error('A stored password hash is not argon2id in PHC form');
    const expected = Buffer.from(hash, 'base64');
    const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
    const actual = await this.derive(password, Buffer.from(salt, 'base64'), cost, expected.length);
    return timingSafeEqual(actual, expected) && stored !== null;
  }

  /** @throws DomainError service.busy when too many are waiting already. */
  private async derive(password: string, nonce: Buffer, cost: Cost, tagLength: number): Promise<Buffer> {
    if (this.running < AT_ONCE) this.running += 1;
    else await this.turn();
    try {
      // The same letters can be typed composed or decomposed; they are one password.
      const message = Buffer.from(password.normalize('NFC'));
      return await derive('argon2id', { message, nonce, tagLength, ...cost });
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  /** Whoever finishes hands its place over, so `running` stays as it is. */
  private turn(): Promise<void> {
    if (this.waiting.length >= LONGEST_QUEUE) throw new DomainError('service.busy');
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}

function encode(salt: Buffer, hash: Buffer): string {
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plain(salt)}$${plain(hash)}`;
}

function plain(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
