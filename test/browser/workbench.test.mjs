import assert from 'node:assert/strict';
import path from 'node:path';

export async function theWorkbenchAnswersAndSaysWhatItIs({ browser, url, screenshots }) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const answer = await page.goto(url);
  assert.equal(answer?.status(), 200);
  assert.match(await page.title(), /SYB finance/);
  await page.getByText('Excel stand-in').first().waitFor();
  await page.screenshot({ path: path.join(screenshots, 'workbench.png') });
}

export async function theWorkbenchAsksNoOtherServerForAnything({ browser, url }) {
  const page = await browser.newPage();
  const elsewhere = [];
  page.on('request', (request) => {
    const address = new URL(request.url());
    if (address.protocol.startsWith('http') && address.origin !== new URL(url).origin)
      elsewhere.push(address.href);
  });
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  assert.deepEqual(elsewhere, []);
}
