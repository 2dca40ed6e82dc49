import { Controller, Get, Header, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@cis/auth';
import { Database } from '@cis/database';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** For load balancers and monitoring; tells nothing about data. */
@ApiExcludeController()
@Controller()
export class HealthController {
  private readonly registry = new Registry();

  constructor(private readonly database: Database) {
    collectDefaultMetrics({ register: this.registry });
    const gauge = new Gauge({
      name: 'cis_database_connections',
      help: 'Connections by pool and state',
      labelNames: ['pool', 'state'] as const,
      registers: [this.registry],
      collect: () => {
        for (const [pool, use] of Object.entries(database.poolUse())) {
          for (const [state, count] of Object.entries(use)) gauge.set({ pool, state }, count);
        }
      },
    });
  }

  @Public()
  @Get('health/live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Public()
  @Get('health/ready')
  async ready(): Promise<{ status: 'ok' }> {
    try {
      await this.database.ping();
      return { status: 'ok' };
    } catch {
      throw new ServiceUnavailableException();
    }
  }

  @Public()
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4')
  metrics(): Promise<string> {
    return this.registry.metrics();
  }
}
