import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';

const EVERY_MS = 3_600_000;

/** Removal that runs once an hour for as long as the server does; what fails is tried again in an hour. */
@Injectable()
export abstract class EveryHour implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;

  abstract remove(): Promise<void>;

  onModuleInit(): void {
    const logger = new Logger(this.constructor.name);
    this.timer = setInterval(() => {
      this.remove().catch((error: unknown) =>
        logger.warn(`Not removed, next attempt in an hour: ${String(error)}`),
      );
    }, EVERY_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }
}
