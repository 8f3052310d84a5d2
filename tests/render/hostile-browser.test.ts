import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pack } from '../../src/generated/pack.ts';
import { renderJunit } from '../../src/render/junit.ts';
import { renderStandalone } from '../../src/web/standalone.tsx';
import { chromiumPath, launch } from '../web/chromium.ts';
import { sampleFrom } from './hostile-samples.ts';
import { hostileRecords } from './hostile-report.ts';

const GATE = { failOn: 'error', minScore: 60, failsScreenedOut: true } as const;

describe.skipIf(chromiumPath === null)('hostile words in Chromium', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  test('its XML parser takes every JUnit file, and finds as many cases as were written', async () => {
    const files = sampleFrom(300).map((text) => renderJunit(hostileRecords(text), GATE));
    const read = await page.evaluate(
      `(${JSON.stringify(files)}).map((xml) => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        const fault = parsed.querySelector('parsererror');
        return fault === null ? parsed.querySelectorAll('testcase').length : fault.textContent + xml.slice(0, 400);
      })`,
    );
    const cases = renderJunit(hostileRecords('word'), GATE).match(/<testcase/g)?.length;
    expect(new Set(read as unknown[])).toEqual(new Set([cases]));
  });

  test('a report in one file runs nothing, loads nothing and has no part of their making', async () => {
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => said.push(dialog.message()));
    page.on('console', (message) => said.push(message.text()));
    const parts = `[...document.querySelectorAll(':not(span, em)')].map(({ localName }) => localName).join(' ')`;
    await page.setContent(await renderStandalone(hostileRecords('word'), pack));
    const plain = await page.evaluate(parts);
    for (const text of sampleFrom(60)) {
      await page.setContent(await renderStandalone(hostileRecords(text), pack));
      expect(await page.evaluate(parts), JSON.stringify(text)).toBe(plain);
    }
    expect(asked.filter((url) => url !== 'about:blank')).toEqual([]);
    expect(said).toEqual([]);
  });
});
