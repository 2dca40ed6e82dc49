import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';

export interface ChannelHandlers {
  /** A notice's payload. */
  readonly onNotice: (payload: string) => void;
  /** The connection was lost and is back: notices may have been missed. */
  readonly onGap: () => void;
}

const RETRY_MS = 1_000;

/** Keeps one connection listening on a channel, and listens again after the connection was lost. */
export class ChannelListener {
  private isStopped = false;
  private runner: QueryRunner | null = null;

  constructor(
    private readonly source: DataSource,
    private readonly channel: 'session_ended',
    private readonly handlers: ChannelHandlers,
  ) {}

  async start(): Promise<void> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as Client;
    client.on('notification', (message) => {
      if (message.channel === this.channel) this.handlers.onNotice(message.payload ?? '');
    });
    client.once('end', () => void this.restart());
    await client.query(`LISTEN ${this.channel}`);
    this.runner = runner;
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    const { runner } = this;
    this.runner = null;
    if (!runner || runner.isReleased) return;
    await runner.query(`UNLISTEN ${this.channel}`);
    await runner.release();
  }

  /** Until the server answers again; whoever stops us ends the trying. */
  private async restart(): Promise<void> {
    this.runner = null;
    while (!this.isStopped) {
      try {
        await delay(RETRY_MS, undefined, { ref: false });
        await this.start();
        this.handlers.onGap();
        return;
      } catch {
        continue; // The server is not back yet.
      }
    }
  }
}
