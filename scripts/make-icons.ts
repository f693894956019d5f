/**
 * Draws the add-in's pictures into assets/: its mark, and a picture for each command, as PNGs of every
 * size Office asks for. `npm run icons`; needs Chromium. The PNGs are committed, so builds do not draw.
 */
import { writeFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { chromiumFlags, ensureChromium } from './lib/chromium.mjs';
import { inProject } from './lib/project';
import { commandIconSizes, markSizes } from './manifest/description';

const blue = '#005EB8';
const darkBlue = '#003087';
const green = '#007F3B';

/** Drawn on 32 x 32; small ones are drawn anew, with fewer and thicker strokes, to stay sharp. */
type Picture = (size: number) => string;

const tile = (content: string): string =>
  `<rect x="0" y="0" width="32" height="32" rx="7" fill="${blue}"/>${content}`;

/** Four quarters rising, the last in outline: what can still be earned. */
const mark: Picture = (size) => {
  if (size <= 16) {
    return tile(
      '<g fill="#fff"><rect x="6" y="18" width="4" height="8"/><rect x="14" y="12" width="4" height="14"/>' +
        '<rect x="22" y="6" width="4" height="20"/></g>',
    );
  }
  return tile(
    '<g fill="#fff"><rect x="5" y="19" width="4" height="7" rx="1"/><rect x="11" y="15" width="4" height="11" rx="1"/>' +
      '<rect x="17" y="11" width="4" height="15" rx="1"/></g>' +
      '<rect x="23.75" y="6.75" width="2.5" height="18.5" rx="1" fill="none" stroke="#fff" stroke-width="1.5"/>',
  );
};

const position: Picture = (size) => {
  const bars =
    size <= 16
      ? '<rect x="4" y="16" width="6" height="10"/><rect x="12" y="10" width="6" height="16"/><rect x="20" y="2" width="6" height="24"/>'
      : '<rect x="5" y="17" width="6" height="10" rx="1"/><rect x="13" y="11" width="6" height="16" rx="1"/><rect x="21" y="4" width="6" height="23" rx="1"/>';
  return `<g fill="${blue}">${bars}</g><path d="M2 29H30" stroke="${darkBlue}" stroke-width="2"/>`;
};

const recalculate: Picture = (size) => {
  const stroke = size <= 16 ? 4 : 3;
  return (
    `<g fill="none" stroke="${blue}" stroke-width="${stroke}" stroke-linecap="round">` +
    '<path d="M26 16a10 10 0 1 1-3.2-7.3"/></g>' +
    `<path d="M28 3.5V13H18.5Z" fill="${blue}"/>`
  );
};

const workbook: Picture = (size) => {
  // Lines on whole pixels: a grey line two pixels wide is all that 16 pixels would show otherwise.
  const grid =
    size <= 16
      ? '<path d="M17 27H3V3H27V15M3 11H27M11 3V27"/>'
      : '<path d="M17 26H4V4H26V16M4 11H26M4 19H17M11 4V26"/>';
  return (
    `<g fill="none" stroke="${blue}" stroke-width="2">${grid}</g>` +
    `<path d="M24 18V30M18 24H30" stroke="${green}" stroke-width="4"/>`
  );
};

/** Steps that lead down to a result. */
const explain: Picture = (size) => {
  const steps =
    size <= 16
      ? '<path d="M3 5H11V14H20V23H24" stroke-width="4"/>'
      : '<path d="M4 6H12V14H20V22H23" stroke-width="3"/>';
  return (
    `<g fill="none" stroke="${blue}" stroke-linecap="round" stroke-linejoin="round">${steps}</g>` +
    `<circle cx="26" cy="${size <= 16 ? 24 : 23}" r="4" fill="${green}"/>`
  );
};

/** A list whose last line is ticked. */
const validate: Picture = (size) => {
  const lines =
    size <= 16
      ? '<path d="M3 7H29M3 16H14M3 25H10" stroke-width="4"/>'
      : '<path d="M4 6H28M4 14H18M4 22H12" stroke-width="3"/>';
  return (
    `<g fill="none" stroke="${blue}" stroke-linecap="round">${lines}</g>` +
    `<path d="M15 22l5 5L29 15" fill="none" stroke="${green}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>`
  );
};

/** A year of which one quarter is filled in. */
const quarter: Picture = (size) => {
  const stroke = size <= 16 ? 4 : 3;
  return (
    `<circle cx="16" cy="16" r="${14 - stroke / 2}" fill="none" stroke="${blue}" stroke-width="${stroke}"/>` +
    `<path d="M16 16V2A14 14 0 0 1 30 16Z" fill="${green}"/>`
  );
};

/** Three sliders, each set to another figure. */
const whatIf: Picture = (size) => {
  const knob = size <= 16 ? 5 : 4;
  return (
    `<g stroke="${blue}" stroke-width="${size <= 16 ? 4 : 3}" stroke-linecap="round">` +
    '<path d="M3 6H29M3 16H29M3 26H29"/></g>' +
    `<circle cx="21" cy="6" r="${knob}" fill="${green}"/><circle cx="9" cy="16" r="${knob}" fill="${green}"/>` +
    `<circle cx="24" cy="26" r="${knob}" fill="${green}"/>`
  );
};

/** A page with a chart on it. */
const report: Picture = (size) => {
  const page = size <= 16 ? '<path d="M5 3H27V29H5Z"/>' : '<path d="M6 3.5H20L26 9.5V28.5H6Z"/>';
  const bars =
    size <= 16
      ? '<path d="M12 24V18M20 24V10" stroke-width="4"/>'
      : '<path d="M11 24V19M16 24V15M21 24V12" stroke-width="3"/>';
  return (
    `<g fill="none" stroke="${blue}" stroke-width="${size <= 16 ? 2 : 2.5}" stroke-linejoin="round">${page}</g>` +
    `<g stroke="${green}">${bars}</g>`
  );
};

const help: Picture = (size) => {
  const stroke = size <= 16 ? 4 : 3;
  return (
    `<circle cx="16" cy="16" r="14" fill="${blue}"/>` +
    `<path d="M11.5 12.2a4.5 4.5 0 1 1 6.6 4c-1.6.9-2.1 1.6-2.1 3.3" fill="none" stroke="#fff" ` +
    `stroke-width="${stroke}" stroke-linecap="round"/><circle cx="16" cy="24.5" r="${stroke / 1.6}" fill="#fff"/>`
  );
};

async function draw(page: Page, picture: Picture, size: number): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">${picture(size)}</svg>`;
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block}</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}

async function main(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: chromiumFlags,
  });
  try {
    const page = await browser.newPage();
    for (const size of markSizes) {
      writeFileSync(inProject('assets', `icon-${size}.png`), await draw(page, mark, size));
    }
    for (const [name, picture] of Object.entries({
      position,
      recalculate,
      workbook,
      explain,
      validate,
      quarter,
      'what-if': whatIf,
      report,
      help,
    })) {
      for (const size of commandIconSizes) {
        writeFileSync(inProject('assets', `icon-${name}-${size}.png`), await draw(page, picture, size));
      }
    }
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
