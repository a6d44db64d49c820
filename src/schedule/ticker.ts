// A reconcile each minute until someone says stop. The ticker knows nothing of slots: what a tick missed, the next makes
// up. It counts in UTC, because a ticker in local time falls silent for an hour when summer time ends.

/** Calls `work` at once and then each minute, never twice at a time, until the signal; then waits for what runs. */
export async function tickUntil(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  const { schedule } = await import('node-cron');
  let running = Promise.resolve();
  let failure: unknown;
  const stop = new AbortController();
  const once = () => {
    running = work().catch((error: unknown) => {
      failure = error;
      stop.abort();
    });
    return running;
  };
  const task = schedule('* * * * *', once, { timezone: 'UTC', noOverlap: true });
  await once();
  await untilAborted(AbortSignal.any([signal, stop.signal]));
  await task.destroy();
  await running;
  if (failure !== undefined) throw failure;
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
