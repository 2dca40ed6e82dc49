import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { NotificationPlanner } from './notification-planner.js';
import { NotificationSender } from './notification-sender.js';

const EVERY_MS = 60_000;

/**
 * Plans and sends every minute in every process. Started by the program, not by the module: a test calls planner and sender itself.
 * Stopping waits for the message in hand.
 */
@Injectable()
export class NotificationJobs implements OnModuleDestroy {
  private readonly logger = new Logger('NotificationJobs');
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(
    private readonly planner: NotificationPlanner,
    private readonly sender: NotificationSender,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopped = true;
    this.sender.stop();
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  /** The next run begins a minute after this one ended: a slow mail server delays, it does not pile up. */
  private async run(): Promise<void> {
    try {
      await this.planner.plan();
      await this.sender.send();
    } catch (error) {
      // Database errors carry codes and constraint names here, never a person's address.
      this.logger.warn(
        `Not finished, next attempt in a minute: ${error instanceof Error ? error.message : 'unknown'}`,
      );
    }
    if (this.isStopped) return;
    this.timer = setTimeout(() => this.start(), EVERY_MS);
    this.timer.unref();
  }
}
