/**
 * Does something and says how long the page's own thread was kept from the user at most meanwhile, in
 * milliseconds: by the clock, and in processor time, which other programs of the machine do not lengthen.
 */
export async function longestTask({ browser, page }, work) {
  await browser.startTracing(page, { categories: ['toplevel'] });
  await work();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ ph, pid, tid, tdur }) => ph === 'X' && tdur !== undefined && mainThreads.has(`${pid} ${tid}`),
  );
  if (tasks.length === 0) throw new Error('The browser traced no task of the page');
  const most = (of) => Math.round(Math.max(...tasks.map(of)) / 1_000);
  return { clock: most(({ dur }) => dur), processor: most(({ tdur }) => tdur) };
}
