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
const PHONE = { width: 390, height: 844 };

describe.skipIf(chromiumPath === null)('the form in Chromium', () => {
  let service: Service;
  let browser: Browser;
  let context: BrowserContext;
  /** What the browser asked of others than the service, and what it complained about. */
  let outside: string[] = [];
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
    expect(outside).toEqual([]);
    // A refused upload is answered with its status, which the console repeats.
    expect(complaints.filter((text) => !/status of 4\d\d/.test(text))).toEqual([]);
  });

  async function open(path = '/', options: BrowserContextOptions = {}): Promise<Page> {
    outside = [];
    complaints = [];
    context = await browser.newContext(options);
    const page = await context.newPage();
    page.on('request', (request) => {
      if (new URL(request.url()).host !== service.url.host) outside.push(request.url());
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(new URL(path, service.url).href);
    return page;
  }

  async function send(page: Page, file: typeof CV): Promise<void> {
    await page.getByLabel('Your CV', { exact: true }).setInputFiles(file);
    await page.getByLabel('The role you applied for').selectOption('backend-developer');
    await page.getByRole('button', { name: 'Check my CV' }).click();
    await page.waitForLoadState();
  }

  const overflow = (page: Page): Promise<number> =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  test('a person uploads a PDF and reads their report', async () => {
    const page = await open();
    await page.getByLabel('Your CV', { exact: true }).setInputFiles(WEAK);
    await expect.poll(() => page.locator('[data-file-note]').textContent()).toContain(WEAK.name);
    await send(page, WEAK);
    expect(await page.locator('.verdict h1').count()).toBe(1);
    expect(await page.locator('.verdict .reasons').locator('li, p').count()).toBeGreaterThan(0);
    const findings = page.locator('.finding');
    expect(await findings.count()).toBeGreaterThan(2);
    expect(await findings.locator('.quote mark').count()).toBeGreaterThan(2);
    expect(await page.locator('.changes .change').count()).toBeGreaterThan(0);
    expect(await page.locator('.recovered-sheet').textContent()).toContain('Arjun');
    expect(await page.locator('.file-name').textContent()).toBe(WEAK.name);
  });

  test('the next version goes through the same check from the report', async () => {
    const page = await open();
    await send(page, WEAK);
    await page.getByLabel('Your changed CV').setInputFiles(CV);
    await page.getByRole('button', { name: 'Check this version' }).click();
    await page.waitForLoadState();
    await expect.poll(() => page.locator('.file-name').textContent()).toBe(CV.name);
    expect(await page.locator('.verdict-role').textContent()).toContain('back-end developer');
  });

  test('without JavaScript it does the same', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    await send(page, CV);
    expect(await page.locator('.verdict h1').count()).toBe(1);
    expect(await page.locator('.recovered-sheet').textContent()).toContain('Aroha Ngāta');
    expect(await page.locator('[data-print]').isVisible()).toBe(false);
    await page.getByLabel('Your changed CV').setInputFiles(WEAK);
    await page.getByRole('button', { name: 'Check this version' }).click();
    expect(await page.locator('.file-name').textContent()).toBe(WEAK.name);
  });

  test('a locked file is told beside the field, and the other choices stay', async () => {
    const page = await open();
    await page.getByLabel('Level').selectOption('senior');
    await page.getByLabel('The job ad').fill('We need Java and PostgreSQL.');
    await send(page, LOCKED);
    expect(await page.locator('#cv-fault').textContent()).toContain('password');
    expect(await page.getByLabel('The role you applied for').inputValue()).toBe('backend-developer');
    expect(await page.getByLabel('Level').inputValue()).toBe('senior');
    expect(await page.getByLabel('The job ad').inputValue()).toBe('We need Java and PostgreSQL.');
    await page.getByRole('link', { name: 'This file is locked with a password' }).click();
    expect(await page.evaluate('location.hash')).toBe('#cv');
  });

  test('a file that is too large is told before it is sent', async () => {
    const page = await open();
    await send(page, { ...CV, buffer: Buffer.alloc(10_000_001) });
    expect(await page.locator('[data-file-note]').textContent()).toContain('under 10 MB');
    expect(await page.locator('.verdict').count()).toBe(0);
  });

  test('and where a script cannot tell, the answer does', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    await send(page, { ...CV, buffer: Buffer.alloc(16_000_000) });
    expect(await page.locator('#cv-fault').textContent()).toContain('larger than 10 MB');
  });

  test('a dropped file is chosen', async () => {
    const page = await open();
    const dropped = await page.evaluateHandle(
      `(() => { const data = new DataTransfer(); data.items.add(new File(['CV'], 'dropped.pdf')); return data; })()`,
    );
    await page.dispatchEvent('[data-drop-zone]', 'drop', { dataTransfer: dropped });
    expect(await page.locator('[data-file-note]').textContent()).toContain('dropped.pdf');
  });

  test('the note for feedback can be copied', async () => {
    const page = await open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await send(page, WEAK);
    await page.getByRole('button', { name: 'Copy the note' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toBe(await page.locator('#letter-body').textContent());
  });

  test('on a phone no page scrolls sideways', async () => {
    const page = await open('/', { viewport: PHONE });
    expect(await overflow(page)).toBe(0);
    await send(page, WEAK);
    expect(await page.locator('.finding').count()).toBeGreaterThan(2);
    expect(await overflow(page)).toBe(0);
    for (const path of ['/rules', '/privacy', '/rules/bullets/no-metrics', '/nowhere']) {
      await page.goto(new URL(path, service.url).href);
      expect(await overflow(page), path).toBe(0);
    }
  });

  test('the keyboard reaches the form, past the navigation', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Skip to the main part');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('cv');
  });
});
