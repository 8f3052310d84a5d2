import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fixture, type Service, startService } from '../worker/service.ts';
import { chromiumPath, launch } from './chromium.ts';

const upload = (path: string) => ({
  name: path.split('/')[1]!,
  mimeType: 'application/pdf',
  buffer: fixture(path),
});
const CV = upload('aroha-ngata-backend/aroha-ngata-cv.pdf');
const WEAK = upload('arjun-mehta-backend-weak/resume-final-v3.pdf');
const LOCKED = upload('grace-okafor-backend-encrypted/grace-okafor-cv.pdf');
const SCAN = upload('bruno-tavares-frontend-scan/scan0001.pdf');
/** The narrowest that WCAG 1.4.10 asks for. */
const PHONE = { width: 320, height: 700 };

describe.skipIf(chromiumPath === null)('comparing in Chromium', () => {
  let service: Service;
  let browser: Browser;
  let context: BrowserContext;
  let complaints: string[] = [];

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService(), launch()]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });
  afterEach(async () => {
    await context.close();
    // A refused upload is answered with its status, which the console repeats.
    expect(complaints.filter((text) => !/status of 4\d\d/.test(text))).toEqual([]);
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    complaints = [];
    context = await browser.newContext(options);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(new URL(path, service.url).href);
    return page;
  }

  async function compare(page: Page, before: typeof CV, after: typeof CV): Promise<void> {
    await page.getByLabel('The version before').setInputFiles(before);
    await page.getByLabel('The version now').setInputFiles(after);
    await page.getByLabel('The role you applied for').selectOption('backend-developer');
    await page.getByRole('button', { name: 'Compare them' }).click();
    await page.waitForLoadState();
  }

  const overflow = (page: Page): Promise<number> =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  test('two files give what changed, above the report on the new one', async () => {
    const page = await open('/compare');
    await page.getByLabel('The version now').setInputFiles(CV);
    // Each field says which file it holds.
    await expect.poll(() => page.locator('[data-file-note]').nth(1).textContent()).toContain(CV.name);
    expect(await page.locator('[data-file-note]').nth(0).textContent()).not.toContain(CV.name);
    await compare(page, WEAK, CV);
    const part = page.locator('#compared');
    expect(await part.locator('.tally-now').textContent()).toMatch(/Score now: \d+/);
    expect(await part.locator('.tally-up').textContent()).toMatch(/^\+\d+$/);
    expect(await part.locator('.ticks li').count()).toBeGreaterThan(5);
    expect(await page.locator('.document-line .file-name').textContent()).toBe(CV.name);
    await page.getByRole('link', { name: 'What your changes did' }).click();
    expect(await page.evaluate('location.hash')).toBe('#compared');
  });

  test.each([true, false])('a report leads to the next version (script: %s)', async (javaScriptEnabled) => {
    const page = await open('/', { javaScriptEnabled });
    await page.getByLabel('Your CV', { exact: true }).setInputFiles(WEAK);
    await page.getByLabel('The role you applied for').selectOption('backend-developer');
    await page.getByRole('button', { name: 'Check my CV' }).click();
    await page.waitForLoadState();
    await page.getByLabel('Your changed CV').setInputFiles(LOCKED);
    await page.getByRole('button', { name: 'Check this version' }).click();
    await page.waitForLoadState();
    expect(await page.locator('#after-fault').textContent()).toContain('password');
    await page.getByLabel('The version now').setInputFiles(CV);
    await page.getByRole('button', { name: 'Compare them' }).click();
    await page.waitForLoadState();
    const files = await page.locator('.tally-files').textContent();
    expect(files).toBe(`Before: ${WEAK.name}. Now: ${CV.name}.`);
    // And on from there: now the new one is the one before.
    await page.getByLabel('Your changed CV').setInputFiles(WEAK);
    await page.getByRole('button', { name: 'Check this version' }).click();
    await page.waitForLoadState();
    expect(await page.locator('.tally-files').textContent()).toBe(`Before: ${CV.name}. Now: ${WEAK.name}.`);
    expect(await page.locator('.compared-group .finding').count()).toBeGreaterThan(3);
  });

  test('a version that cannot be read is said to be so, and nothing is called fixed', async () => {
    const page = await open('/compare');
    await compare(page, CV, SCAN);
    expect(await page.locator('#compared .part-note').textContent()).toContain(
      'could not judge the new version',
    );
    expect(await page.locator('#compared .ticks').count()).toBe(0);
    expect(await page.locator('#compared .tally-change').count()).toBe(0);
  });

  test('on a phone nothing scrolls sideways', async () => {
    const page = await open('/compare', { viewport: PHONE });
    expect(await overflow(page)).toBe(0);
    await compare(page, WEAK, CV);
    for (const summary of await page.locator('#compared summary').all()) await summary.click();
    expect(await overflow(page)).toBe(0);
  });
});
