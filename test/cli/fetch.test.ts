// `fetch` as an operator types it.

import { expect, test } from 'vitest';
import { call } from './call.js';

test('a feed that no service is known of is refused by name', async () => {
  const { exitCode, stderr } = await call(['fetch', 'ind/procedures', '--json']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('ODATA_UNKNOWN_FEED');
});
