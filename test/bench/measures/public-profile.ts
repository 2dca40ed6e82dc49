import { ratio } from '../figure.js';
import { compare } from '../load.js';
import type { Measure } from '../measure.js';
import { startBareServer } from '../processes.js';

/** A profile's JSON against a bare node:http server that answers the same bytes. */
export const publicProfile: Measure = async ({ program, note }) => {
  const url = `${program.url}/api/v1/public/communes/23563`;
  const body = await (await fetch(url, { headers: { 'accept-encoding': 'identity' } })).text();
  const bare = await startBareServer({ kind: 'bytes', body });
  try {
    note(
      ratio(
        `public profile as JSON (${Math.round(body.length / 1024)} KB) of bare node:http with the same bytes`,
        await compare({ url }, { url: bare.url }),
        0.5,
      ),
    );
  } finally {
    await bare.stop();
  }
};
