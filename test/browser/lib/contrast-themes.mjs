import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../../../scripts/lib/chromium.mjs';

/** The contrast themes of Windows by the number under which Chromium's page colours have them. */
export const contrastThemes = { dusk: 1, desert: 2, 'night sky': 3, aquatic: 6 };

/** Does something in a Chromium that shows pages in one of the contrast themes, as Windows would have it. */
export async function inContrastTheme(name, work) {
  const profile = mkdtempSync(path.join(tmpdir(), 'contrast-theme-'));
  mkdirSync(path.join(profile, 'Default'));
  const preferences = {
    settings: {
      a11y: { page_colors: contrastThemes[name], apply_page_colors_only_on_increased_contrast: false },
    },
  };
  writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await ensureChromium(),
    args: [...chromiumFlags, '--ignore-certificate-errors'],
    forcedColors: null,
    colorScheme: null,
    reducedMotion: 'reduce',
    ignoreHTTPSErrors: true,
    viewport: { width: 1440, height: 1100 },
  });
  try {
    // A context opens pages as a browser does.
    await work(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/**
 * Words and drawings of the pane that are hard to tell from what is behind them, in words. Chromium draws the
 * colour of a selection see-through, made up so that it is right on white: it is held against that.
 */
export const tooFaint = (frame) =>
  frame.evaluate(() => {
    const parse = (colour) => {
      const found = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(colour);
      return found && { channels: found.slice(1, 4).map(Number), alpha: Number(found[4] ?? 1) };
    };
    const onWhite = ({ channels, alpha }) => channels.map((channel) => channel * alpha + 255 * (1 - alpha));
    const luminance = (channels) => {
      const [red, green, blue] = channels
        .map((channel) => channel / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one, other) => {
      const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05);
    };
    const behind = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const colour = parse(getComputedStyle(at).backgroundColor);
        if (colour && colour.alpha > 0) return onWhite(colour);
      }
      return [255, 255, 255];
    };
    const isSeen = (element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
    };
    const hasWords = (element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
    const faults = [];
    const hold = (element, colour, background, least) => {
      const found = parse(colour);
      if (!found || found.alpha === 0) return;
      const ratio = contrast(onWhite(found), background);
      if (ratio < least)
        faults.push(
          `${ratio.toFixed(1)} to 1: ${colour} on ${background}: ${element.outerHTML.slice(0, 160)}`,
        );
    };
    for (const element of document.querySelectorAll('main *')) {
      if (!isSeen(element) || element.matches(':disabled, :disabled *, [aria-disabled=true] *')) continue;
      const style = getComputedStyle(element);
      const isDrawing = element instanceof window.SVGElement && element.closest('svg[role=img]');
      if (isDrawing && element.matches('rect, path, circle')) {
        // What is hollow, or drawn as a pattern, is told by its edge.
        const shown = parse(style.fill) ? style.fill : style.stroke;
        hold(element, shown, behind(element.closest('svg')), 3);
      } else if (isDrawing && element.matches('text')) {
        hold(element, style.fill, behind(element.closest('svg')), 4.5);
      } else if (!(element instanceof window.SVGElement) && hasWords(element)) {
        hold(element, style.color, behind(element), 4.5);
      }
    }
    return faults;
  });

/** Moves through the pane with the Tab key; the stops whose ring cannot be told from what is behind it. */
export async function stopsWithoutARing(page, frame, most = 12) {
  const faults = [];
  await frame.getByRole('tab', { selected: true }).focus();
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab');
    const fault = await frame.evaluate(() => {
      const { activeElement } = document;
      if (!activeElement || activeElement === document.body) return undefined;
      // A ring is drawn by the element, by what it fills, or just outside its edge.
      const around = [activeElement, activeElement.parentElement];
      const drawn = [undefined, '::after', '::before'].flatMap((part) =>
        around.map((element) => getComputedStyle(element, part)),
      );
      const isDrawn = drawn.some(
        ({ outlineStyle, outlineWidth, boxShadow, borderBottomWidth, content }) =>
          (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) ||
          boxShadow !== 'none' ||
          (content !== 'none' && content !== 'normal' && parseFloat(borderBottomWidth) >= 2),
      );
      return isDrawn ? undefined : `no ring: ${activeElement.outerHTML.slice(0, 200)}`;
    });
    if (fault) faults.push(fault);
  }
  return faults;
}
